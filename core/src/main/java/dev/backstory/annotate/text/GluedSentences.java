package dev.backstory.annotate.text;

import dev.backstory.notation.WordList;
import java.util.Locale;
import java.util.Set;

/**
 * Decides whether a sentence ends at a stop that no space follows, as in {@code at noon.The next}.
 * Addresses, names of files and abbreviations have such stops too.
 */
final class GluedSentences {
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_TOKEN = 100;

  /** Within a name a capital follows these: "McHolm". */
  private static final Set<String> NAME_PREFIXES = Set.of("Mc", "Mac", "De", "Di", "La", "Le");

  private final Abbreviations words;
  private final Set<String> endings =
      WordList.read("annotate/text/sentence-openings.txt")
          .section("endings of addresses and files");

  GluedSentences(Abbreviations words) {
    this.words = words;
  }

  /**
   * @param stop where the stop is
   * @param end behind the marks that close after it; no space stands there
   */
  boolean divides(String text, int stop, int end, int to) {
    if (Letters.isWideTerminator(text.charAt(stop))) {
      return !Character.isLowerCase(text.charAt(end));
    }
    return isWordBefore(text, stop)
        && words.before(text, stop) == Abbreviations.Kind.NONE
        && isWordAfter(text, end, to)
        && !isAddress(text, stop, to);
  }

  private static boolean isWordBefore(String text, int stop) {
    if (stop < SHORTEST_WORD) {
      return false;
    }
    for (int i = 1; i < SHORTEST_WORD; i++) {
      if (!Character.isLowerCase(text.charAt(stop - i))) {
        return false;
      }
    }
    return Character.isLetter(text.charAt(stop - SHORTEST_WORD));
  }

  private boolean isWordAfter(String text, int from, int to) {
    if (!Character.isUpperCase(text.charAt(from))) {
      return false;
    }
    int end = from + 1;
    while (end < to
        && end - from < LONGEST_TOKEN
        && (Character.isLowerCase(text.charAt(end))
            || NAME_PREFIXES.contains(text.substring(from, end))
                && Character.isUpperCase(text.charAt(end)))) {
      end++;
    }
    boolean alone = end - from == 1 && "AI".indexOf(text.charAt(from)) < 0;
    boolean ended =
        end < to && (Letters.isSpace(text.charAt(end)) || isAfterWord(text.charAt(end)));
    return ended && !alone && !endings.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isAfterWord(char c) {
    return ",;:'\u2019".indexOf(c) >= 0;
  }

  /** Whether the characters around the stop up to the next spaces are those of an address. */
  private static boolean isAddress(String text, int stop, int to) {
    for (int i = stop;
        i >= 0 && stop - i < LONGEST_TOKEN && !Letters.isSpace(text.charAt(i));
        i--) {
      if (isOfAddress(text.charAt(i))) {
        return true;
      }
    }
    for (int i = stop;
        i < to && i - stop < LONGEST_TOKEN && !Letters.isSpace(text.charAt(i));
        i++) {
      if (isOfAddress(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfAddress(char c) {
    return "/\\@#_=&".indexOf(c) >= 0;
  }
}
