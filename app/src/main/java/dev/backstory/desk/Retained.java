package dev.backstory.desk;

import dev.backstory.site.Wording;
import java.util.Locale;

/**
 * What letting go of old texts comes to.
 *
 * @param stories that they belong to
 * @param bytes that are kept less
 */
public record Retained(int stories, int articles, long bytes) {
  static final Retained NOTHING = new Retained(0, 0, 0);

  /** "the whole texts of 12 articles in 3 stories, 61 kB". */
  public String words() {
    return String.format(
        Locale.ROOT,
        "the whole texts of %s in %s, %,d kB",
        Wording.count(articles, "article", "articles"),
        Wording.count(stories, "story", "stories"),
        Math.ceilDiv(bytes, 1_000));
  }
}
