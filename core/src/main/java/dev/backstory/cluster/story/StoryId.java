package dev.backstory.cluster.story;

import dev.backstory.notation.Fingerprint;

/** Names stories. */
public final class StoryId {
  private static final int LENGTH = 10;

  private StoryId() {}

  /**
   * The id of the story that this article opens. It follows from the article's, so that the same
   * articles give the same addresses everywhere.
   */
  public static String of(String articleId) {
    return Fingerprint.of(articleId, LENGTH);
  }
}
