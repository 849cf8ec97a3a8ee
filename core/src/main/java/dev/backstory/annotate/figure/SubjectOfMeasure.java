package dev.backstory.annotate.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a measure is of when no noun follows it: the subject or object of the verb that it
 * stands by, as in "turnout was 61 percent" and "raised the fare from $2 to $3", or the noun before
 * it, as in "a bill for $191" and "jewels worth $6 million".
 */
final class SubjectOfMeasure {
  private static final int REACH = 12;
  private static final int MOST_MODIFIERS = 3;
  private static final int LONGEST_BOUND = 5;
  private static final Set<String> MODIFIERS = Set.of("DT", "JJ", "RB");
  private static final Set<String> BEFORE_FIGURE =
      Set.of("IN", "TO", "RB", "CD", "$", "JJR", "JJ", "DT");
  static final Set<String> SIZES = Set.of("long", "tall", "wide", "high", "deep", "thick");
  private static final Set<String> DASHES = Set.of("–", "—", "--", "(");
  private static final Set<String> LINKS = Set.of("by", "from", "to", "at", "for");

  private final FigureWords words;
  private final NounBehindFigure nouns;
  private final LevelVerbs verbs;
  private final SubjectReader subjects;

  SubjectOfMeasure(FigureWords words) {
    this.words = words;
    this.nouns = new NounBehindFigure(words);
    this.verbs = new LevelVerbs(words);
    this.subjects = new SubjectReader(words);
  }

  /** The lemma of the subject or object, or null. */
  @Nullable String read(int figure) {
    int start = lead(figure);
    boolean of = words.word(start - 1).equals("of") && words.isNoun(start - 2);
    if (of) {
      boolean plain = QuantityWords.meaning("measure", words.lemma(start - 2)) != null;
      boolean tie = QuantityWords.meaning("tie", words.lemma(start - 2)) != null;
      return plain || tie || !words.entity(start - 2).isEmpty() ? null : nouns.measured(start - 2);
    }
    int apposed = apposed(figure);
    apposed = apposed < 0 ? billed(start) : apposed;
    apposed = apposed < 0 ? dashed(figure) : apposed;
    if (apposed >= 0) {
      return nouns.measured(apposed);
    }
    int object = object(start);
    if (object >= 0) {
      return nouns.measured(object);
    }
    int verb = verbs.before(start);
    boolean owned = QuantityWords.meaning("owned", words.lemma(verb)) != null;
    return verb < 0 || (owned && verb == start - 1) ? null : subjects.read(verb, verb);
  }

  /** The lemma of the subject of a verb, or null. */
  @Nullable String of(Figure figure) {
    return words.isVerb(figure.number())
        ? subjects.read(figure.number(), figure.start())
        : read(figure.start());
  }

  /** Whether the figure is what something rose or fell to. */
  boolean isRiseTo(int figure) {
    int start = lead(figure);
    return words.word(start - 1).equals("to") && (verbs.before(start) >= 0 || object(start) >= 0);
  }

  /** Whether the figure is how many there are: "deaths totalled 40". */
  boolean isTally(int start) {
    return verbs.isTally(start);
  }

  /** Before "a whopping", and before "a peak of". */
  private int lead(int start) {
    int at = start;
    while (at > start - MOST_MODIFIERS && isNarrowing(at - 1)) {
      at--;
    }
    at = QuantityWords.meaning("direct", words.word(at)) == null ? at : start;
    boolean peak =
        words.word(at - 1).equals("of")
            && QuantityWords.meaning("extreme", words.lemma(at - 2)) != null
            && !words.isVerb(at - 2);
    return peak ? nouns.beforePhrase(at - 2) + 1 : at;
  }

  private boolean isNarrowing(int at) {
    boolean participle = words.pos(at).equals("VBG") && words.pos(at - 1).equals("DT");
    return participle || MODIFIERS.contains(words.pos(at));
  }

  /** "The deal, worth $3 million": the noun before the comma, or -1. */
  private int apposed(int start) {
    int put =
        words.word(start - 1).equals("at") && words.pos(start - 2).equals("VBN") ? start - 2 : -1;
    if (put > 0 && QuantityWords.meaning("stated", words.lemma(put)) != null) {
      int noun = words.word(put - 1).equals(",") ? put - 2 : put - 1;
      return words.isNoun(noun) ? noun : -1;
    }
    boolean worth = words.word(start - 1).equals("worth");
    if (worth && words.isNoun(start - 2) && !words.isNoun(start - 1)) {
      return start - 2;
    }
    int comma = worth ? start - 2 : start - 1;
    boolean told = worth || SIZES.contains(words.word(start + 2));
    return told && words.word(comma).equals(",") && isThing(comma - 1) ? comma - 1 : -1;
  }

  /** "Has similar savings — roughly $600 billion": the noun before the mark, or -1. */
  private int dashed(int figure) {
    boolean mark = DASHES.contains(words.word(figure - 1));
    return mark && isMoney(figure) && isThing(figure - 2) ? figure - 2 : -1;
  }

  /** "A bill for $191": the noun, or -1. */
  private int billed(int start) {
    boolean bill =
        words.word(start - 1).equals("for")
            && words.isNoun(start - 2)
            && QuantityWords.meaning("billed", words.lemma(start - 2)) != null;
    return bill ? start - 2 : -1;
  }

  /**
   * "Set bail at", "raised the rate from 2 to", "will cut profit this year by", "bought the house
   * for": the noun, or -1.
   */
  private int object(int start) {
    String link = words.word(start - 1);
    if (!LINKS.contains(link)) {
      return -1;
    }
    int last = nouns.beforeTime(beforeFigures(start - 1));
    if (!words.isNoun(last) || LevelVerbs.isUnit(words.lemma(last))) {
      return -1;
    }
    int noun = subjects.head(last);
    int verb = nouns.beforePhrase(noun);
    if (link.equals("by") && !words.isVerb(verb)) {
      return noun;
    }
    boolean price = !link.equals("for") || isMoney(start);
    boolean told = words.isVerb(verb) && price && takesFigure(words.lemma(verb), link);
    return told && (isThing(noun) || link.equals("by")) ? noun : -1;
  }

  private boolean isMoney(int start) {
    for (int i = start; i < start + LONGEST_BOUND; i++) {
      if (QuantityWords.meaning("sign", words.word(i)) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesFigure(String verb, String link) {
    return switch (link) {
      case "at" -> QuantityWords.meaning("stated", verb) != null;
      case "for" -> QuantityWords.meaning("traded", verb) != null;
      default ->
          QuantityWords.meaning("by", verb) != null
              || QuantityWords.meaning("moved", verb) != null
              || QuantityWords.meaning("put", verb) != null;
    };
  }

  /** Before "from 2 percent" that ends behind a word, or the word before it. */
  private int beforeFigures(int link) {
    int at = link - 1;
    if (!words.word(link).equals("to")) {
      return at;
    }
    for (int i = at; i > Math.max(0, link - REACH); i--) {
      if (words.word(i).equals("from") && words.isNoun(i - 1)) {
        return i - 1;
      }
      boolean unit = words.isNoun(i) && LevelVerbs.isUnit(words.lemma(i));
      if (!unit && !BEFORE_FIGURE.contains(words.pos(i)) && !words.word(i).equals("%")) {
        return at;
      }
    }
    return at;
  }

  private boolean isThing(int at) {
    return words.isNoun(at) && words.entity(at).isEmpty();
  }
}
