package dev.backstory.model;

import dev.backstory.model.StoryPage.Withdrawn;
import java.util.List;

/** What befell a story since its page was last told, besides articles that came. */
public sealed interface StoryEvent {
  /**
   * Another story became part of it.
   *
   * @param headline of the other's page
   * @param corrections what the other's page had been corrected for, in a reader's words
   * @param withdrawn what had stood on the other's page and was withdrawn
   */
  record Merged(String headline, List<String> corrections, List<Withdrawn> withdrawn)
      implements StoryEvent {
    public Merged {
      corrections = List.copyOf(corrections);
      withdrawn = List.copyOf(withdrawn);
    }
  }

  /**
   * Something was removed, and the page begins anew.
   *
   * @param note what the owner says of it
   */
  record Removed(String note) implements StoryEvent {}

  /** Articles of it are a story of their own now. */
  record Divided(List<String> articleIds) implements StoryEvent {
    public Divided {
      articleIds = List.copyOf(articleIds);
    }
  }

  /**
   * It was part of another story until then.
   *
   * @param headline of the other's page
   */
  record Begun(String headline) implements StoryEvent {}

  /**
   * An article came from another story.
   *
   * @param headline of the other's page
   */
  record Came(String articleId, String headline) implements StoryEvent {}

  /**
   * An article went to another story.
   *
   * @param headline of the other's page; empty if it has none yet
   */
  record Went(String articleId, String headline) implements StoryEvent {}
}
