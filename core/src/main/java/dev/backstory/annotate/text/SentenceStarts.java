package dev.backstory.annotate.text;

import dev.backstory.notation.WordList;
import java.util.Locale;
import java.util.Set;

/** What the words behind a stop say about it. Looks a bounded number of characters ahead. */
final class SentenceStarts {
  private static final int LONGEST_WORD = 13;
  private static final int SPEECH_VERB_WITHIN = 60;
  private static final int LONGEST_ADVERBIAL = 30;
  private static final int LONGEST_BRAND_PREFIX = 2;

  private final Set<String> starters = WordList.read("annotate/text/sentence-starters.txt").words();
  private final Set<String> commonWords = WordList.read("annotate/text/common-words.txt").words();
  private final Set<String> speechVerbs = WordList.read("annotate/text/speech-verbs.txt").words();
  private final Set<String> afterHour;
  private final Set<String> beforeHour;
  private final Set<String> particles;

  SentenceStarts() {
    WordList words = WordList.read("annotate/text/sentence-openings.txt");
    afterHour = words.section("after an hour");
    beforeHour = words.section("before an hour");
    particles = words.section("particles of names");
  }

  /** Where the first word begins behind the marks that open at {@code next}. */
  int word(String text, int next, int to) {
    int word = next;
    while (word < to
        && (Letters.isOpener(text.charAt(word)) || Letters.isInvisible(text.charAt(word)))) {
      word++;
    }
    return word;
  }

  /** Whether a mark that opens words of somebody stands there. */
  boolean isQuoted(String text, int next) {
    char c = text.charAt(next);
    return Letters.isOpener(c) && "([{".indexOf(c) < 0;
  }

  /** Whether the word hardly ever is part of a name. */
  boolean isStarter(String text, int word, int to) {
    return starters.contains(wordAt(text, word, to));
  }

  /** Whether the words at {@code word} are more probably a sentence than the rest of a name. */
  boolean isSentence(String text, int word, int to) {
    String first = wordAt(text, word, to);
    if (starters.contains(first)) {
      return true;
    }
    int second = word + first.length() + 1;
    boolean goesOnInLowerCase =
        second < to
            && Letters.isSpace(text.charAt(second - 1))
            && Character.isLowerCase(text.charAt(second));
    return goesOnInLowerCase && commonWords.contains(first);
  }

  /**
   * Whether what follows an hour belongs to its sentence: a day, a zone, a figure, or a name where
   * the sentence so far is but the hour ({@code At 3 p.m. Ann Gray …}).
   */
  boolean goesOnAfterHour(String text, int start, int stop, int word, int to) {
    String next = wordAt(text, word, to);
    return next.isEmpty()
        || afterHour.contains(next)
        || stop - start < LONGEST_ADVERBIAL && beforeHour.contains(wordAt(text, start, stop));
  }

  /** Whether a sentence may begin so in lower case: a brand, a noble name, an item of a list. */
  boolean opensInLowerCase(String text, int word, int to) {
    int end = word + wordAt(text, word, to).length();
    if (end - word == 1 && end < to && text.charAt(end) == ')') {
      return true;
    }
    for (int i = word + 1; i <= word + LONGEST_BRAND_PREFIX && i < end; i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return end + 1 < to
        && text.charAt(end) == ' '
        && Character.isUpperCase(text.charAt(end + 1))
        && particles.contains(text.substring(word, end));
  }

  /** Whether a name and a verb of speech follow, as in {@code "Why?" Ms. Doe asked}. */
  boolean isSpeechTag(String text, int from, int to) {
    if (isStarter(text, from, to)) {
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

  /** The letters from there on in lower case; those of a long word in part. */
  private static String wordAt(String text, int from, int to) {
    int end = from;
    while (end < to && end - from < LONGEST_WORD && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }
}
