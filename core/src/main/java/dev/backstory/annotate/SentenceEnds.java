package dev.backstory.annotate;

import java.util.Locale;
import java.util.Set;

/** Decides where a sentence ends. Looks a bounded number of characters back and ahead. */
final class SentenceEnds {
  private static final int LONGEST_ABBREVIATION = 12;
  private static final int SPEECH_VERB_WITHIN = 60;

  private final Set<String> beforeName;
  private final Set<String> beforeNumber;
  private final Set<String> anywhere;
  private final Set<String> starters = WordList.read("sentence-starters.txt").words();
  private final Set<String> speechVerbs = WordList.read("speech-verbs.txt").words();

  SentenceEnds() {
    WordList abbreviations = WordList.read("abbreviations.txt");
    beforeName = abbreviations.section("before a name");
    beforeNumber = abbreviations.section("before a number");
    anywhere = abbreviations.section("anywhere");
  }

  /** The end of the sentence whose last stop begins at {@code i}, or -1 if none ends there. */
  int endAt(String text, int i, int to) {
    if (!Letters.isTerminator(text.charAt(i))
        || (i + 1 < to && Letters.isTerminator(text.charAt(i + 1)))) {
      return -1;
    }
    int end = i + 1;
    while (end < to && end - i <= LONGEST_ABBREVIATION && Letters.isCloser(text.charAt(end))) {
      end++;
    }
    if (end < to && !Letters.isSpace(text.charAt(end))) {
      return -1;
    }
    int next = Letters.skipSpaces(text, end, to);
    return next >= to || divides(text, i, end, next, to) ? end : -1;
  }

  private boolean divides(String text, int stop, int end, int next, int to) {
    int word = next;
    while (word < to && Letters.isOpener(text.charAt(word))) {
      word++;
    }
    if (word >= to || Character.isLowerCase(text.charAt(word))) {
      return false;
    }
    if (end > stop + 1 && Letters.isDash(text.charAt(next))) {
      return false; // whom a quotation is by
    }
    boolean opens = word > next;
    if (text.charAt(stop) == '.' && (stop == 0 || text.charAt(stop - 1) != '.')) {
      return opens && end > stop + 1 || dividesAfterStop(text, stop, word, to, opens);
    }
    return end == stop + 1 || !isSpeechTag(text, word, to);
  }

  private boolean dividesAfterStop(String text, int stop, int word, int to, boolean opens) {
    String last = wordBefore(text, stop);
    if (last.isEmpty()) {
      return true;
    }
    if (beforeName.contains(last)) {
      return false;
    }
    if (beforeNumber.contains(last)) {
      return !Character.isDigit(text.charAt(word));
    }
    boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0));
    if (initial && !last.equals("I") || anywhere.contains(last) || isAcronym(last)) {
      return opens || starters.contains(wordAt(text, word, to));
    }
    return true;
  }

  /** Whether the letters are parted by stops, as in {@code U.S}. */
  private static boolean isAcronym(String word) {
    for (int i = 1; i < word.length(); i += 2) {
      if (word.charAt(i) != '.') {
        return false;
      }
    }
    return word.length() > 1 && word.length() % 2 == 1;
  }

  /** The word that ends at {@code end}, without marks before it; empty if it is a long one. */
  private static String wordBefore(String text, int end) {
    int start = end;
    while (start > 0
        && end - start <= LONGEST_ABBREVIATION
        && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    return end - start > LONGEST_ABBREVIATION ? "" : text.substring(start, end);
  }

  private static String wordAt(String text, int from, int to) {
    int end = from;
    while (end < to && end - from <= LONGEST_ABBREVIATION && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }

  /** Whether a name and a verb of speech follow, as in {@code "Why?" Ms. Doe asked}. */
  private boolean isSpeechTag(String text, int from, int to) {
    if (starters.contains(wordAt(text, from, to))) {
      return false;
    }
    int bound = Math.min(to, from + SPEECH_VERB_WITHIN);
    for (int i = from; i < bound; i++) {
      if (Letters.isSpace(text.charAt(i)) && speechVerbs.contains(wordAt(text, i + 1, to))) {
        return true;
      }
      if (",;:?!\"\u201C\u201D".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return false;
  }
}
