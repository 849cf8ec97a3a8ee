package dev.backstory.pipeline;

import dev.backstory.notation.Slug;

/** The readable part of a story's address. */
final class StorySlug {
  private static final int MAX_WORDS_LENGTH = 60;

  private StorySlug() {}

  /** Words of the title and the id, such as {@code ferry-sinks-off-lisbon-k3j2x7qa2b}. */
  static String of(String title, String id) {
    StringBuilder slug = new StringBuilder();
    for (String word : Slug.of(title.replaceAll("['’]", "")).split("-")) {
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
