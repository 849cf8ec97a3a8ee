package dev.backstory.port;

import dev.backstory.port.Decision.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was taken.
 *
 * @param number rises with every decision, not always by one
 * @param articleId the article that had come; of what somebody decided, the first that moved
 * @param storyId as in {@link Decision}
 * @param otherId as in {@link Decision}
 * @param articleIds those that changed their story by it, in order of arrival; empty where an
 *     article came
 * @param reasons JSON; null for what was decided before reasons were kept
 * @param byHand whether somebody decided it
 */
public record JournalEntry(
    long number,
    String articleId,
    Instant at,
    Kind kind,
    String storyId,
    @Nullable String otherId,
    List<String> articleIds,
    @Nullable String reasons,
    boolean byHand) {
  public JournalEntry {
    articleIds = List.copyOf(articleIds);
  }

  /** A decision of the program. */
  public JournalEntry(
      long number,
      String articleId,
      Instant at,
      Kind kind,
      String storyId,
      @Nullable String otherId,
      List<String> articleIds,
      @Nullable String reasons) {
    this(number, articleId, at, kind, storyId, otherId, articleIds, reasons, false);
  }
}
