package dev.backstory.port;

import dev.backstory.model.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an article or of stories, as it is kept.
 *
 * @param storyId the story that an article was put into or opened; that stays, was divided, or that
 *     an article moved to
 * @param otherId of a merge the story that is gone, of a split the one that begins, of a move the
 *     one that was left; null where an article came
 * @param articleIds what a split or a move takes to another story; empty otherwise
 * @param begins the story that an opening or a split begins, without articles; null otherwise
 * @param reasons JSON
 */
public record Decision(
    Kind kind,
    String storyId,
    @Nullable String otherId,
    List<String> articleIds,
    @Nullable Story begins,
    String reasons) {
  public Decision {
    articleIds = List.copyOf(articleIds);
  }

  /** What was decided. */
  public enum Kind {
    /** An article that came is part of a story that was there. */
    JOIN,
    /** An article that came begins a story. */
    OPEN,
    /** Two stories are one. */
    MERGE,
    /** A story is two. */
    SPLIT,
    /** An article is part of another story. */
    MOVE;

    /** Whether it puts an article that came where it belongs. */
    public boolean isArrival() {
      return this == JOIN || this == OPEN;
    }
  }
}
