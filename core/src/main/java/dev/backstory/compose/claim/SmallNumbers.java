package dev.backstory.compose.claim;

import java.util.List;

/** Numbers that are as often written in letters as in digits. */
final class SmallNumbers {
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private SmallNumbers() {}

  /** The number that the word says, in lower case; -1 if it says none of these. */
  static int of(String word) {
    return WORDS.indexOf(word);
  }

  /** The word for these digits; the digits where none of these is meant. */
  static String word(String digits) {
    for (int i = 0; i < WORDS.size(); i++) {
      if (digits.equals(String.valueOf(i))) {
        return WORDS.get(i);
      }
    }
    return digits;
  }
}
