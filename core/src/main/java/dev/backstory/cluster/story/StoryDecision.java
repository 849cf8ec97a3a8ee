package dev.backstory.cluster.story;

import java.util.List;

/** What becomes of an article that came, or of the stories that are there. */
public sealed interface StoryDecision {
  /** The figures that led to it. */
  Reasons reasons();

  /** Where an article that came belongs. */
  sealed interface Arrival extends StoryDecision {
    /** The story that the article is part of from now on. */
    String storyId();
  }

  /** What a later article shows of the stories that are there. */
  sealed interface Change extends StoryDecision {}

  /** The article tells a story that is already there. */
  record Join(String storyId, Reasons reasons) implements Arrival {}

  /**
   * The article is the first of a story; the id follows from the article's.
   *
   * @param continued ids of earlier stories of the same thread, at most three, oldest first
   */
  record Open(String storyId, List<String> continued, Reasons reasons) implements Arrival {
    public Open {
      continued = List.copyOf(continued);
    }
  }

  /**
   * Two stories are one.
   *
   * @param storyId the one that stays, with all articles of both; the larger, or the older of two
   *     that are equally large
   * @param gone the one that ends; its address leads to the other from now on
   */
  record Merge(String storyId, String gone, Reasons reasons) implements Change {}

  /**
   * An article tells another story of those that are there.
   *
   * @param articleId the article that changes its story
   * @param from the story that it leaves, where others stay
   * @param to the story that it is part of from now on
   */
  record Move(String articleId, String from, String to, Reasons reasons) implements Change {}

  /**
   * A story is two.
   *
   * @param storyId the one that is divided; the larger part keeps this id
   * @param opened id of the story that the smaller part is from now on; none that is there
   * @param articleIds the smaller part, in order of arrival; not empty
   */
  record Split(String storyId, String opened, List<String> articleIds, Reasons reasons)
      implements Change {
    public Split {
      articleIds = List.copyOf(articleIds);
    }
  }
}
