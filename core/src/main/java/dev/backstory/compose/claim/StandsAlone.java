package dev.backstory.compose.claim;

import dev.backstory.compose.story.CorrectionNotes;
import dev.backstory.model.MainVerb;
import dev.backstory.model.Quotation;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.SubjectWords;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges whether a sentence can stand alone on a page, apart from the pronouns in it. */
public final class StandsAlone {
  private static final int FEWEST_WORDS = 6;
  private static final int MOST_WORDS = 45;
  private static final int LONGEST = 600;
  private static final int LONGEST_OPENING = 60;
  private static final int MOST_WORDS_OF_OPENING = 6;

  /**
   * "The samples were returned soon after.", "One year later his life was at risk": after what, the
   * sentence before it tells. So it does of whom "another two" are.
   */
  private static final Pattern AFTER_ANOTHER =
      Pattern.compile(
          "\\b(?:soon|shortly) (?:after\\W*$|(?:afterwards?|thereafter)\\b)"
              + "|^\\W?[\\p{L}\\d-]+ (?:minute|hour|day|week|month|year|decade)s? (?:later|earlier"
              + "|afterwards)\\b(?! than)"
              + "|\\banother (?:two|three|four|five|six|seven|eight|nine|ten|\\d+)"
              + " (?:was|were|is|are|had|has|have|who|of)\\b");

  /** "Under those sanctions", "during that meeting", "doing this": of what before. */
  private static final Pattern POINTING =
      Pattern.compile(
          "\\b(?i:about|after|against|among|at|before|behind|beyond|by|despite|during|for|from|in|into"
              + "|of|on|over|through|to|under|until|with|without)"
              + " (?:that|those|these)(?: (\\p{Ll}[\\p{L}-]+))?|\\b(?i:doing) (?:this|that)\\b");

  /** "Those who fled", "those arrested", "at that point" are whole. */
  private static final Set<String> WHOLE = Resource.words("compose/claim/pointing-whole.txt");

  /**
   * A small letter, but for that of "iPhones": what comes before it was cut off elsewhere. Or the
   * mark of a list, of which a statement's points are one.
   */
  private static final Pattern BEGUN_BEFORE =
      Pattern.compile("[\"“'‘]*\\p{Ll}(?!\\p{Lu})|[-–—•·*]");

  /** "The vote was held.In 2008 there was none": words were lost between the two, or a space. */
  private static final Pattern RUN_TOGETHER = Pattern.compile("[\\p{Ll}\\d]\\.\\p{Lu}\\p{Ll}*[ ,]");

  /** "When the mayor asked about the bridge." has no main clause. */
  private static final Pattern SUBORDINATE =
      Pattern.compile("(?:When|If|While|Although|Though|Because|Unless) (?!.*--)[^,:;–—]+");

  private static final Pattern THEN =
      Pattern.compile("^[^,;:]+ then (?:\\p{L}+ly |was |were |had )*$");

  private static final Set<String> LATER = Set.of("later", "earlier", "afterwards");
  private static final Set<String> OPEN = Set.of("it", "they", "this", "these", "those", "that");

  private static final List<String> BOILERPLATE = Resource.lines("compose/claim/boilerplate.txt");
  private static final List<String> CREDITS = Resource.lines("compose/claim/credits.txt");

  private static final List<String> DEPENDENT =
      Resource.lines("compose/claim/dependent-openings.txt");
  private static final List<String> SELF = Resource.lines("compose/claim/own-work.txt");
  private static final Pattern CROSSHEAD =
      Pattern.compile("(\\p{Lu}[^.!?,;:\"“”–—]{1,60}?)\\s?(?:--|—|–)\\s?(?=\\p{Lu})");
  private static final Set<String> SPAN_OF_TIME = Resource.words("compose/claim/spans-of-time.txt");
  private static final Set<String> QUANTITIES = Resource.words("compose/claim/quantities.txt");
  private static final Set<String> ADDRESS = Resource.words("compose/claim/address.txt");

  private StandsAlone() {}

  /**
   * Whether it says who made the report.
   *
   * @param lower the sentence in small letters
   */
  public static boolean isCredit(String lower) {
    return CREDITS.stream().anyMatch(lower::contains);
  }

  /** Why the sentence cannot stand alone, or null if it can. */
  static @Nullable String fault(StorySentence sentence, String text) {
    if (text.length() > LONGEST) {
      return "too long";
    }
    int words = Words.count(text);
    if (words < FEWEST_WORDS || words > MOST_WORDS) {
      return words < FEWEST_WORDS ? "too short" : "too long";
    }
    if (BEGUN_BEFORE.matcher(sentence.text()).lookingAt()
        || !ends(text)
        || text.startsWith("(")
        || text.startsWith("[")) {
      return "not a full sentence";
    }
    if (Marks.isUnbalanced(text) || runsOn(sentence)) {
      return "part of a longer quotation";
    }
    return wording(sentence, text);
  }

  private static @Nullable String wording(StorySentence sentence, String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    String outside = Marks.blanked(text);
    if (outside.indexOf('?') >= 0) {
      return "a question";
    }
    if (isCredit(lower) || BOILERPLATE.stream().anyMatch(lower::contains)) {
      return "a caption, credit or call to action";
    }
    if (CorrectionNotes.in(lower)) {
      return "a note of correction";
    }
    if (Words.of(outside).stream().anyMatch(StandsAlone::addresses)) {
      return "speaks of itself or to the reader";
    }
    if (hasCrosshead(sentence, text)) {
      return "glued to a crosshead";
    }
    if (RUN_TOGETHER.matcher(text).find()) {
      return "two sentences run together";
    }
    if (speaksOfOutlet(sentence, lower)) {
      return "speaks of its own outlet";
    }
    if (leans(lower)
        || AFTER_ANOTHER.matcher(lower).find()
        || leansAfterOpening(sentence, outside)
        || pointsBack(outside)
        || countsUnnamed(sentence)
        || isNext(sentence)) {
      return "leans on the sentence before it";
    }
    if (SUBORDINATE.matcher(text).matches()) {
      return "no main clause";
    }
    return sentence.isFinite() ? null : "no finite verb";
  }

  private static boolean ends(String text) {
    int last = text.length() - 1;
    while (last > 0 && Marks.isClosing(text.charAt(last))) {
      last--;
    }
    return ".!?…".indexOf(text.charAt(last)) >= 0 && !text.endsWith("...");
  }

  /** Inside a quotation that begins or ends in another sentence. */
  private static boolean runsOn(StorySentence sentence) {
    return sentence.quotations().stream()
        .filter(quotation -> quotation.kind() == Quotation.Kind.DIRECT)
        .anyMatch(
            quotation ->
                quotation.span().overlaps(sentence.span())
                    && !sentence.span().contains(quotation.span()));
  }

  private static boolean addresses(String word) {
    return !word.equals("US") && ADDRESS.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  private static boolean leans(String lower) {
    String opening = lower.startsWith("\"") || lower.startsWith("“") ? "" : lower;
    for (String dependent : DEPENDENT) {
      if (opening.startsWith(dependent) && isWordEnd(opening, dependent.length())) {
        return !isSpanOfTime(dependent, opening.substring(dependent.length()));
      }
    }
    return false;
  }

  /** "Over the years, it has ..." with nobody and nothing named before. */
  private static boolean leansAfterOpening(StorySentence sentence, String outside) {
    int comma = outside.indexOf(',');
    if (comma < 0 || comma > LONGEST_OPENING) {
      return false;
    }
    List<String> rest = Words.of(outside.substring(comma, Math.min(comma + 20, outside.length())));
    boolean pronoun = !rest.isEmpty() && OPEN.contains(rest.getFirst());
    String opening = outside.substring(0, comma);
    return (pronoun || hasOnlyLater(outside.substring(0, comma)))
        && sentence.mentions().stream().noneMatch(mention -> opening.contains(mention.name()));
  }

  /** Whether it points at something that it has not named itself. */
  private static boolean pointsBack(String outside) {
    Matcher pointing = POINTING.matcher(outside);
    while (pointing.find()) {
      String noun = pointing.group(1);
      boolean named =
          noun != null
              && (WHOLE.contains(noun)
                  || noun.endsWith("ed")
                  || noun.endsWith("ing")
                  || Words.stems(outside.substring(0, pointing.start()))
                      .contains(Words.stem(noun)));
      if (!named) {
        return true;
      }
    }
    return false;
  }

  /** "Several lasted for weeks", "Two were closed": of what, the sentence before it tells. */
  private static boolean countsUnnamed(StorySentence sentence) {
    List<String> subject = SubjectWords.of(sentence);
    return subject.size() == 1 && QUANTITIES.contains(subject.getFirst().toLowerCase(Locale.ROOT));
  }

  /** "The driver then left the road": after what, the sentence before it tells. */
  private static boolean isNext(StorySentence sentence) {
    MainVerb verb = sentence.verb();
    return verb != null
        && verb.finite()
        && THEN.matcher(sentence.text().substring(0, sentence.local(verb.span().start()))).find();
  }

  /**
   * "Documents decision -- A judge ...": a heading that the text of a page ran together with it.
   */
  private static boolean hasCrosshead(StorySentence sentence, String text) {
    Matcher dash = CROSSHEAD.matcher(text);
    MainVerb verb = sentence.verb();
    int left = Math.max(0, sentence.text().indexOf(text)); // of what was cut off before it
    return dash.lookingAt()
        && (verb == null || sentence.local(verb.span().start()) - left >= dash.end());
  }

  /** Whether the outlet tells of its own show, reporter or writer. */
  private static boolean speaksOfOutlet(StorySentence sentence, String lower) {
    String outlet = sentence.outlet().toLowerCase(Locale.ROOT);
    int end = outlet.indexOf(" (");
    String name = (end > 0 ? outlet.substring(0, end) : outlet).strip();
    return name.length() > 1
        && Words.hasPhrase(lower, List.of(name, name + "'s"))
        && Words.hasPhrase(lower, SELF);
  }

  /** "Two hours later, ...": later than what the sentence before it tells. */
  private static boolean hasOnlyLater(String opening) {
    List<String> words = Words.of(opening);
    return words.size() <= MOST_WORDS_OF_OPENING
        && !words.isEmpty()
        && LATER.contains(words.getLast());
  }

  private static boolean isWordEnd(String text, int at) {
    return at >= text.length()
        || !Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '\'';
  }

  /** "This week" points at the day of publication, not at the sentence before. */
  private static boolean isSpanOfTime(String opening, String rest) {
    String next = rest.strip();
    int end = next.indexOf(' ');
    return opening.equals("this") && end > 0 && SPAN_OF_TIME.contains(next.substring(0, end));
  }
}
