package dev.backstory.site.filter;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name that somebody looks for, which fits whoever has its words in theirs, one after the other,
 * case and accents aside: as a search takes names.
 */
public record NameWords(List<String> words) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  public NameWords {
    words = List.copyOf(words);
  }

  public static NameWords of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return new NameWords(
        Arrays.stream(NO_WORD.split(plain.toLowerCase(Locale.ROOT), -1))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  public boolean fit(String name) {
    return Collections.indexOfSubList(of(name).words, words) >= 0;
  }
}
