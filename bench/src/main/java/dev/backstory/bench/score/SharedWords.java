package dev.backstory.bench.score;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many of its words a text shares with the true one (ROUGE-1, Lin 2004, F1, without stemming),
 * and on which roundups that is measured of an editor's.
 */
public final class SharedWords {
  private static final int EVERY = 8;
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

  private SharedWords() {}

  /** Whether the roundup that stands at this place, from 0, is one of those to measure on. */
  public static boolean isMeasured(int place) {
    return place % EVERY == 0;
  }

  /** F1 of the words that both have, 0 to 1. */
  public static double f1(String truth, String found) {
    List<String> there = words(truth);
    List<String> here = words(found);
    Map<String, Integer> left = new HashMap<>();
    there.forEach(word -> left.merge(word, 1, Integer::sum));
    double shared = 0;
    for (String word : here) {
      int count = left.getOrDefault(word, 0);
      if (count > 0) {
        shared++;
        left.put(word, count - 1);
      }
    }
    return shared == 0 ? 0 : 2 * shared / (there.size() + here.size());
  }

  /** In lower case, without all that is no word; empty where there is nothing. */
  public static String plain(@Nullable String text) {
    return text == null
        ? ""
        : NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }
}
