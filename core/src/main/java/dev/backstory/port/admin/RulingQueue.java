package dev.backstory.port.admin;

import dev.backstory.port.admin.StoryRulings.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people decided of stories, for whoever puts articles into them. */
public interface RulingQueue {
  /**
   * A decision that is to be followed or taken back.
   *
   * @param storyId the story that stays, or is divided
   * @param otherId the one that becomes part of it, or has begun; null before it has
   * @param articleIds those that were chosen, or changed their story
   */
  record Task(
      long id,
      Kind kind,
      boolean undoing,
      String storyId,
      @Nullable String otherId,
      List<String> articleIds) {
    public Task {
      articleIds = List.copyOf(articleIds);
    }
  }

  /**
   * A decision that stands.
   *
   * @param together whether each of these belongs into one story with each of those, or into
   *     another
   */
  record Bound(boolean together, List<String> these, List<String> those) {
    public Bound {
      these = List.copyOf(these);
      those = List.copyOf(those);
    }
  }

  /** Whether anything is to be followed. */
  boolean isEmpty();

  /** What is to be followed, in the order in which it was asked for. */
  List<Task> due();

  /**
   * Follows a decision, in one step with what is done to the stories.
   *
   * @param otherId the story that is part of the other now, or has begun
   * @param stay articles of the story that stays or was divided
   * @param changed those that changed their story
   */
  void done(long id, String otherId, List<String> stay, List<String> changed, Runnable work);

  /** Takes a decision back, in one step with what is done to the stories. */
  void undone(long id, Runnable work);

  /** Leaves a decision that cannot be followed. */
  void fail(long id, String fault);

  /** The decisions that stand, the latest first. */
  List<Bound> standing();

  /** The stories of the articles of these. */
  Map<String, String> stories();
}
