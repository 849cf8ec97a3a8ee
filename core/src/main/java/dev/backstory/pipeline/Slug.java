package dev.backstory.pipeline;

import java.text.Normalizer;
import java.util.Locale;

/** The readable part of a story's address. */
final class Slug {
  private static final int MAX_WORDS_LENGTH = 60;

  private Slug() {}

  /** Words of the title and the id, such as {@code ferry-sinks-off-lisbon-k3j2x7qa2b}. */
  static String of(String title, String id) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("[\\p{M}'’]", "")
            .toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    for (String word : plain.split("[^a-z0-9]+")) {
      if (!word.isEmpty() && slug.length() + word.length() < MAX_WORDS_LENGTH) {
        slug.append(word).append('-');
      }
    }
    return slug.append(id).toString();
  }

  /** The id at the end of a slug. */
  static String id(String slug) {
    return slug.substring(slug.lastIndexOf('-') + 1);
  }
}
