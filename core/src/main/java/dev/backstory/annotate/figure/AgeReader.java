package dev.backstory.annotate.figure;

import dev.backstory.annotate.text.NumberWords;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads ages: "34-year-old", "34 years old", "aged 34", "Tom Ashby, 34,". */
final class AgeReader {
  private static final int OLDEST = 120;
  private static final Set<String> BEHIND = Set.of(",", ".", ")", ";", "and", "of", "who");
  private static final Set<String> AGED = Set.of("aged", "age", "ages");
  private static final Set<String> LIMITS = Set.of("over", "under", "above", "below");
  private static final Set<String> OLDER = Set.of("older", "younger");
  private static final Set<String> PERSONS = Set.of("he", "she", "i", "who");
  private static final Set<String> LATER = Set.of("when", ",", ".", "and", "at", "”", "\"");
  private static final String COUNTS = "age";
  private static final Unit YEAR = Unit.of(0, "month*12");

  private final FigureWords words;
  private final NumberReader numbers;

  AgeReader(FigureWords words, NumberReader numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** The age that begins at a word, or null. */
  @Nullable Figure read(int start) {
    NumberReading number = numbers.read(start);
    if (number == null || number.value().compareTo(BigDecimal.valueOf(OLDEST)) > 0) {
      return null;
    }
    Figure range = range(start, number);
    if (range != null) {
      return range;
    }
    int at = words.word(number.end()).equals("-") ? number.end() + 1 : number.end();
    if (words.word(at).equals("to")) {
      return null;
    }
    Unit unit = Unit.at(words, at);
    if (unit != null && unit.isTime()) {
      int end = old(unit.end());
      return end < 0
          ? null
          : Figure.of(start, end, unit.normal(number.value()), unit.base()).counting(COUNTS);
    }
    return isBare(start, number.end())
        ? Figure.of(start, number.end(), YEAR.normal(number.value()), YEAR.base()).counting(COUNTS)
        : null;
  }

  /** "Aged 18 to 24", "between the ages of 20 and 45", or null. */
  private @Nullable Figure range(int start, NumberReading first) {
    boolean between = words.word(start - 1).equals("between");
    int lead = between ? start - 2 : start - 1;
    boolean of = words.word(lead).equals("of");
    int aged = of ? lead - 1 : lead;
    if (!AGED.contains(words.word(aged))) {
      return null;
    }
    String joint = words.word(first.end());
    boolean spans = between || words.word(of ? aged - 2 : aged - 1).equals("between");
    boolean ranged =
        joint.equals("to") || FigureReader.DASHES.contains(joint) || (joint.equals("and") && spans);
    NumberReading last = ranged ? numbers.read(first.end() + 1) : null;
    boolean rising =
        last != null
            && last.value().compareTo(first.value()) > 0
            && last.value().compareTo(BigDecimal.valueOf(OLDEST)) <= 0;
    return rising && last != null
        ? Figure.of(start, last.end(), YEAR.normal(last.value()), YEAR.base())
            .counting(COUNTS)
            .from(start, YEAR.normal(first.value()))
        : null;
  }

  /** The word behind "-old", "old" or "of age"; -1 if neither follows. */
  private int old(int at) {
    if (words.word(at).equals("of") && words.word(at + 1).equals("age")) {
      return at + 2;
    }
    int old = words.word(at).equals("-") ? at + 1 : at;
    return words.word(old).equals("old") || words.word(old).equals("olds") ? old + 1 : -1;
  }

  private boolean isBare(int start, int end) {
    String before = words.word(start - 1);
    boolean ended = end >= words.size() || BEHIND.contains(words.word(end));
    boolean apposed = before.equals(",") && ended && (isPerson(start - 2) || isCalled(start, end));
    boolean whole = NumberWords.value(words.word(start)) != null;
    boolean second = before.equals("and") && AGED.contains(words.word(start - 3));
    boolean of =
        (before.equals("of") || before.equals("as") || before.equals("at"))
            && AGED.contains(words.word(start - 2));
    boolean turned = words.lemma(start - 1).equals("turn") && words.isVerb(start - 1);
    boolean alone = (of || turned) && !words.isNoun(end) && !words.word(end).equals("%");
    boolean limited = isLimited(start, end) || isBeing(start, end);
    return whole && (alone || limited || AGED.contains(before) || second || apposed);
  }

  /** "She was 34.", "when he was just 12 ". */
  private boolean isBeing(int start, int end) {
    boolean only = words.word(start - 1).equals("just") || words.word(start - 1).equals("only");
    int verb = only ? start - 2 : start - 1;
    return words.lemma(verb).equals("be")
        && words.isVerb(verb)
        && PERSONS.contains(words.word(verb - 1))
        && (end >= words.size() || LATER.contains(words.word(end)));
  }

  /** "Adults 18 and older", "anyone over 65". */
  private boolean isLimited(int start, int end) {
    String two = words.word(end) + " " + words.word(end + 1);
    if (QuantityWords.meaning("older", two) != null) {
      return OLDER.contains(words.word(end + 1));
    }
    boolean than = words.word(start - 1).equals("than") && OLDER.contains(words.word(start - 2));
    boolean limit =
        than || LIMITS.contains(words.word(start - 1)) && words.lemma(start - 2).equals("adult");
    String behind = words.pos(end);
    boolean more = behind.startsWith("NN") || behind.startsWith("JJ") || behind.equals("CD");
    return limit && !more && !words.word(end).equals("%") && !words.word(end).equals("-");
  }

  /** "Osk, 49, said": a name of no known type between whose commas the age stands. */
  private boolean isCalled(int start, int end) {
    return words.word(end).equals(",")
        && words.pos(start - 2).equals("NNP")
        && words.isCapital(start - 2)
        && words.entity(start - 2).isEmpty()
        && !words.isCapital(end + 1);
  }

  private boolean isPerson(int at) {
    return words.entity(at).equals("PERSON");
  }
}
