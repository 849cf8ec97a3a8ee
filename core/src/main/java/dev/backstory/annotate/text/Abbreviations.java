package dev.backstory.annotate.text;

import dev.backstory.notation.WordList;
import java.util.Locale;
import java.util.Set;

/** What the word before a stop says about it. */
final class Abbreviations {
  /** What a stop behind a word may be. */
  enum Kind {
    /** The end of a sentence. */
    NONE,
    /** Part of what comes next, whatever that is: a title. */
    BEFORE_NAME,
    /** Part of a figure, if one comes next. */
    BEFORE_NUMBER,
    /** Part of an hour, and often the end of a sentence as well. */
    HOUR,
    /** Part of a name: an initial, or a word that stands before names and behind them. */
    NAME_PART,
    /** Letters parted by stops. */
    ACRONYM,
    ABBREVIATION
  }

  private static final int LONGEST = 12;

  private final Set<String> beforeName;
  private final Set<String> beforeNumber;
  private final Set<String> hours;
  private final Set<String> nameParts;
  private final Set<String> anywhere;

  Abbreviations() {
    WordList abbreviations = WordList.read("annotate/text/abbreviations.txt");
    beforeName = abbreviations.section("before a name");
    beforeNumber = abbreviations.section("before a number");
    hours = abbreviations.section("hours");
    nameParts = abbreviations.section("before or behind a name");
    anywhere = abbreviations.section("anywhere");
  }

  /** What stands before the stop at {@code stop}. */
  Kind before(String text, int stop) {
    String word = wordBefore(text, stop);
    if (word.isEmpty()) {
      return Kind.NONE;
    }
    Kind kind = kind(word);
    return kind == Kind.NONE && isInCapitals(word) ? kind(capitalised(word)) : kind;
  }

  private Kind kind(String word) {
    if (beforeName.contains(word)) {
      return Kind.BEFORE_NAME;
    }
    if (beforeNumber.contains(word)) {
      return Kind.BEFORE_NUMBER;
    }
    if (hours.contains(word)) {
      return Kind.HOUR;
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    if (initial && !word.equals("I") || nameParts.contains(word)) {
      return Kind.NAME_PART;
    }
    return isAcronym(word) ? Kind.ACRONYM : anywhere.contains(word) ? Kind.ABBREVIATION : Kind.NONE;
  }

  private static boolean isInCapitals(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  private static String capitalised(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  /** Whether the letters are parted by stops, as in {@code U.S}. */
  private static boolean isAcronym(String word) {
    for (int i = 1; i < word.length(); i += 2) {
      if (word.charAt(i) != '.') {
        return false;
      }
    }
    return word.length() > 1 && word.length() % 2 == 1 && Character.isLetter(word.charAt(0));
  }

  /** The word that ends at {@code end}, without marks before it; empty if it is a long one. */
  private static String wordBefore(String text, int end) {
    int start = end;
    while (start > 0 && end - start <= LONGEST && isPart(text.charAt(start - 1))) {
      start--;
    }
    return end - start > LONGEST ? "" : text.substring(start, end);
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }
}
