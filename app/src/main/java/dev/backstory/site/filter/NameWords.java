package dev.backstory.site.filter;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name that somebody looks for, which fits whoever has its words in theirs, one after the other,
 * case and accents aside: as a search takes names. It remembers which names fit, for stories have
 * the same ones over and over. For use by one thread.
 */
public final class NameWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<String> words;
  private final Map<String, Boolean> known = new HashMap<>();

  private NameWords(List<String> words) {
    this.words = words;
  }

  public static NameWords of(String name) {
    return new NameWords(wordsOf(name));
  }

  private static List<String> wordsOf(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return Arrays.stream(NO_WORD.split(plain.toLowerCase(Locale.ROOT), -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  public boolean fit(String name) {
    return known.computeIfAbsent(name, it -> Collections.indexOfSubList(wordsOf(it), words) >= 0);
  }

  boolean fitAny(Stream<String> names) {
    return names.anyMatch(this::fit);
  }
}
