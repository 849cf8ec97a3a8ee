package dev.backstory.compose.section.label;

import dev.backstory.compose.story.Speakers;
import dev.backstory.model.Span;
import dev.backstory.notation.QuotationMarks;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What words a label may have, and how it is written. */
final class LabelWords {
  private static final Set<String> VAGUE = Resource.words("compose/section/label/vague-words.txt");
  private static final Set<String> MODIFIERS =
      Resource.words("compose/section/label/vague-modifiers.txt");
  private static final Set<String> CALENDAR = Resource.words("compose/story/calendar.txt");
  private static final Set<String> FIGURES = Resource.words("compose/claim/figures.txt");
  private static final Set<String> FINITE = Resource.words("compose/story/finite-verbs.txt");

  /** "Ways and" before "Means Committee". */
  private static final Pattern BROKEN = Pattern.compile("\\p{Lu}\\p{L}{1,20} (?:and|&|of) $");

  private static final Pattern TOLD =
      Pattern.compile("\\b(?:told|tells) (?:[Tt]he )?(?:New )?[\"“]?$");

  private static final int REACH = 28;

  private LabelWords() {}

  static String last(String phrase) {
    return phrase.substring(phrase.lastIndexOf(' ') + 1);
  }

  /**
   * The last words of a phrase, at most so many; empty if that would cut a name or "use of force"
   * in two.
   */
  static String end(String phrase, int most) {
    List<String> words = List.of(phrase.split(" "));
    int from = Math.max(0, words.size() - most);
    boolean cut =
        from > 0
            && Character.isUpperCase(words.get(from - 1).codePointAt(0))
            && Character.isUpperCase(words.get(from).codePointAt(0));
    boolean broken = from > 0 && words.get(from).equals("of");
    return cut || broken ? "" : String.join(" ", words.subList(from, words.size()));
  }

  /** "Brandt's denial", "critics' fears". */
  static String owned(String owner, String what) {
    if (owner.isEmpty() || owner.endsWith("police")) {
      return owner.isEmpty() ? "" : owner + " " + what;
    }
    return owner + (owner.endsWith("s") ? "' " : "'s ") + what;
  }

  /** Not the end of a compound such as "double-digit growth", nor broken off before an "and". */
  static boolean isWhole(StorySentence sentence, Span span) {
    int start = sentence.local(span.start());
    int end = sentence.local(span.end());
    String text = sentence.text();
    return (start == 0 || text.charAt(start - 1) != '-')
        && (end == text.length() || text.charAt(end) != '-')
        && !(Character.isUpperCase(text.codePointAt(start))
            && BROKEN.matcher(text.substring(Math.max(0, start - REACH), start)).find());
  }

  /** "told The Ferry Post". */
  static boolean isAddressee(StorySentence sentence, Span span) {
    int start = sentence.local(span.start());
    return TOLD.matcher(sentence.text().substring(Math.max(0, start - REACH), start)).find();
  }

  /** Without articles, pronouns and adjectives that tell nothing at its beginning. */
  static String bare(String phrase) {
    String rest = phrase.strip();
    for (int space = rest.indexOf(' '); space > 0; space = rest.indexOf(' ')) {
      String first = rest.substring(0, space);
      boolean empty = Words.isStop(first) || MODIFIERS.contains(first);
      if (!empty || first.equals("US") || isName(rest, space)) {
        break;
      }
      rest = rest.substring(space + 1).strip();
    }
    return rest;
  }

  /** "New York", but not "The Hague": articles go. */
  private static boolean isName(String phrase, int space) {
    return space > 2
        && !phrase.startsWith("The ")
        && Character.isUpperCase(phrase.codePointAt(0))
        && Character.isUpperCase(phrase.codePointAt(space + 1));
  }

  /** Whether it is fit for a label and ends in an act, a rule, a feeling or an affair. */
  static boolean isConcept(String words) {
    return fit(words) && Act.isNoun(last(words));
  }

  static boolean fit(String phrase) {
    List<String> words = Words.of(phrase);
    return !words.isEmpty()
        && words.size() <= LabelRules.MOST_WORDS
        && phrase.length() <= LabelRules.LONGEST
        && phrase.chars().noneMatch(LabelWords::breaks)
        && Character.isLetter(phrase.codePointAt(0))
        && words.stream().noneMatch(LabelWords::isEmpty)
        && !isPersonal(words)
        && !VAGUE.contains(words.getLast().toLowerCase(Locale.ROOT));
  }

  private static boolean breaks(int c) {
    return QuotationMarks.isDouble((char) c)
        || ",;:()[]\n@#%".indexOf(c) >= 0
        || Character.isDigit(c);
  }

  private static boolean isEmpty(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Words.isStop(word)
        || word.indexOf('.') > 0 && Character.isLowerCase(word.codePointAt(0))
        || CALENDAR.contains(word)
        || CALENDAR.stream().anyMatch(day -> isShort(word, day))
        || FIGURES.contains(lower)
        || word.equals(lower) && FINITE.contains(lower) && !lower.endsWith("s");
  }

  /** "Aug" or "Sept" for a month. */
  private static boolean isShort(String word, String day) {
    return (word.length() == 3 || word.length() == 4) && day.startsWith(word);
  }

  /** A title or trade, "the chief executive": somebody, and not something. */
  private static boolean isPersonal(List<String> words) {
    String last = words.getLast();
    return Speakers.isPerson(last)
        && (Character.isLowerCase(last.codePointAt(0)) || words.size() == 1);
  }

  /** With a capital at its beginning, unless its first word has one elsewhere: "iPhone sales". */
  static String capitalised(String phrase) {
    String first = phrase.split(" ", 2)[0];
    if (first.chars().anyMatch(Character::isUpperCase)) {
      return phrase;
    }
    int width = Character.charCount(phrase.codePointAt(0));
    return phrase.substring(0, width).toUpperCase(Locale.ROOT) + phrase.substring(width);
  }
}
