package dev.backstory.utterance;

import dev.backstory.notation.QuotationMarks;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the words of a quotation once, from its first to its last. */
final class SpokenWordReader {
  /** Of a speech only its beginning is compared. */
  private static final int MOST_WORDS = 250;

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private final String text;
  private final boolean paraphrase;
  private final List<String> words = new ArrayList<>();
  private final BitSet capitals = new BitSet();
  private final TreeSet<Integer> breaks = new TreeSet<>();
  private boolean between;
  private int at;

  /**
   * @param paraphrase whether only what stands between marks was spoken
   */
  SpokenWordReader(String text, boolean paraphrase) {
    this.text = text;
    this.paraphrase = paraphrase;
  }

  SpokenWords read() {
    breaks.add(0);
    while (at < text.length() && words.size() < MOST_WORDS) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        word();
      } else {
        mark(text.charAt(at));
      }
    }
    breaks.add(words.size());
    return SpokenWords.of(words, capitals, List.copyOf(breaks));
  }

  private void mark(char c) {
    boolean mark = QuotationMarks.DOUBLE.indexOf(c) >= 0;
    boolean leftOut = c == '…' || text.startsWith("..", at) || text.startsWith(". .", at);
    between ^= mark;
    if (leftOut || c == '[' || mark && paraphrase) {
      breaks.add(words.size());
    }
    int end = c == '[' ? text.indexOf(']', at) : at;
    at = Math.max(at, end) + 1;
  }

  private void word() {
    int start = at;
    while (at < text.length() && isPart()) {
      at++;
    }
    if (between || !paraphrase) {
      capitals.set(words.size(), Character.isUpperCase(text.charAt(start)));
      String plain = Normalizer.normalize(text.substring(start, at), Normalizer.Form.NFKD);
      words.add(ACCENTS.matcher(plain).replaceAll("").replace('’', '\'').toLowerCase(Locale.ROOT));
    }
  }

  private boolean isPart() {
    char c = text.charAt(at);
    boolean apostrophe = c == '\'' || c == '’';
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || apostrophe && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
  }
}
