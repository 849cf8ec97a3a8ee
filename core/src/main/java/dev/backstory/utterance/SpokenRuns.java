package dev.backstory.utterance;

import dev.backstory.model.Telling;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Hashes of some of the runs of {@value #WORDS} words of a quotation, chosen by their hashes alone
 * (winnowing: Schleimer, Wilkerson, Aiken, 2003), so that two quotations with a run of {@code WORDS
 * + WINDOW - 1} words in common share at least one. By them the same utterance is known in other
 * stories without laying quotations side by side; a run that hardly says anything makes nobody the
 * same.
 */
public final class SpokenRuns {
  private static final int WORDS = 10;
  private static final int WINDOW = 3;
  private static final int FEWEST_CONTENT = 4;
  private static final long NONE = Long.MAX_VALUE;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private SpokenRuns() {}

  /** In the order of the words, each once; empty for a short quotation. */
  public static Set<Long> of(Telling telling) {
    SpokenWords words = SpokenWords.quoted(telling);
    int count = Math.max(0, words.size() - WORDS + 1);
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = tells(words, i) ? hash(words, i) : NONE;
    }
    Set<Long> chosen = new LinkedHashSet<>();
    for (int from = 0; from == 0 || from + WINDOW <= count; from++) {
      LongStream.of(hashes)
          .skip(from)
          .limit(WINDOW)
          .filter(h -> h != NONE)
          .min()
          .ifPresent(chosen::add);
    }
    return chosen;
  }

  /** Whether the run is of one piece and says something. */
  private static boolean tells(SpokenWords words, int from) {
    return words.pieceEnd(from + 1) >= from + WORDS
        && words.content(from, from + WORDS) >= FEWEST_CONTENT;
  }

  private static long hash(SpokenWords words, int from) {
    long hash = 0;
    for (int i = from; i < from + WORDS; i++) {
      String word = words.words().get(i);
      for (int c = 0; c < word.length(); c++) {
        hash = hash * 31 + word.charAt(c);
      }
      hash = (hash ^ (hash >>> 29)) * MULTIPLIER;
    }
    return hash ^ (hash >>> 32);
  }
}
