package dev.backstory.annotate.figure;

import dev.backstory.annotate.text.NumberWords;
import java.util.Set;

/** Tells numbers that are names: of years, days, rooms, flights, roads, telephones, scores. */
final class NumberNames {
  private static final Set<String> JOINTS =
      Set.of("-", "–", ":", "/", ".", ",", "'", "’", "#", "@");
  private static final Set<String> NAMES =
      Set.of(
          "PERSON",
          "FAC",
          "ORG",
          "LAW",
          "PRODUCT",
          "WORK_OF_ART",
          "EVENT",
          "GPE",
          "LOC",
          "ORDINAL");
  private static final int YEAR_DIGITS = 4;
  private static final int MONEY_REACH = 6;

  private final FigureWords words;

  NumberNames(FigureWords words) {
    this.words = words;
  }

  /** Whether the number from {@code start} to {@code end} counts and measures nothing. */
  boolean isName(int start, int end, boolean money) {
    if (money) {
      return false;
    }
    boolean named =
        NAMES.contains(words.entity(start)) && words.entity(start - 1).equals(words.entity(start));
    boolean first =
        words.word(start).equals("one")
            && words.isCapital(start)
            && words.pos(start - 1).equals("NNP");
    return named
        || first
        || isJoined(start)
        || QuantityWords.meaning("label", words.word(start - 1)) != null
        || isYear(start, end)
        || isClock(end)
        || isDay(start, end);
  }

  /** Whether the number hangs on a mark or letters before it: "F-16", "G20", "3-1". */
  boolean isJoined(int start) {
    if (!words.touches(start)) {
      return false;
    }
    String before = words.word(start - 1);
    boolean letters = Character.isLetter(before.charAt(before.length() - 1));
    return letters || JOINTS.contains(before);
  }

  /** Whether something hangs on the number that makes it none: "21st", "10:30", "3-1". */
  boolean hangsOn(int end) {
    if (!words.touches(end) || words.word(end + 1).equals("odd")) {
      return false;
    }
    String word = words.word(end);
    boolean letters = Character.isLetter(word.charAt(0));
    return letters || (words.touches(end + 1) && JOINTS.contains(word));
  }

  /** Whether "-member" follows. */
  boolean isModifier(int end) {
    String word = words.word(end + 1);
    return words.word(end).equals("-")
        && words.touches(end)
        && words.touches(end + 1)
        && words.pos(end + 1).equals("NN")
        && word.length() > 2
        && !words.isCapital(end + 1)
        && QuantityWords.meaning("affix", word) == null;
  }

  /** Whether the words before speak of money. */
  boolean isMoney(int start) {
    for (int i = Math.max(0, start - MONEY_REACH); i < start; i++) {
      if (QuantityWords.meaning("money", words.lemma(i)) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean isYear(int start, int end) {
    String word = words.word(start);
    boolean year =
        end == start + 1
            && word.length() == YEAR_DIGITS
            && NumberWords.isDigits(word)
            && (word.startsWith("1") || word.startsWith("20"));
    boolean counted = words.pos(end).equals("NNS") || Unit.at(words, end) != null;
    boolean told = words.isVerb(start - 1) || words.word(start - 1).equals("than");
    boolean bound = told || QuantityWords.meaning("bound", words.word(start - 1)) != null;
    return year && !(counted && bound && !words.entity(start).equals("DATE"));
  }

  private boolean isClock(int end) {
    return QuantityWords.meaning("clock", words.word(end)) != null;
  }

  /** "March 3", "3 March", "Jan. 3". */
  private boolean isDay(int start, int end) {
    String after = words.isCapital(end) ? bare(words.word(end)) : "";
    String before = words.isCapital(start - 1) ? bare(words.word(start - 1)) : "";
    return end == start + 1
        && (QuantityWords.meaning("month", after) != null
            || QuantityWords.meaning("month", before) != null);
  }

  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
