package dev.backstory.store.common;

/** The stories that are found: those that are part of another, which has a page, are not. */
public final class StandingStories {
  /** In SQL, between a {@code FROM … AS words} and further conditions; hidden ones are left out. */
  public static final String JOIN =
      " JOIN story ON story.id = words.story_id"
          + " WHERE story.id NOT IN (SELECT story_id FROM hidden) AND (story.merged_into IS NULL"
          + " OR NOT EXISTS (SELECT 1 FROM listing WHERE listing.story_id = story.merged_into))";

  private StandingStories() {}
}
