package dev.backstory.site.paging;

import dev.backstory.port.ListedStory;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a story stands among all by their latest changes: in the list of stories, and among the
 * events.
 */
public record Place(Instant updatedAt, String storyId) implements Comparable<Place> {
  private static final String LIST = "stories";

  /** That of the latest change first, as lists have them. */
  private static final Comparator<Place> NEWEST_FIRST =
      Comparator.comparing(Place::updatedAt).reversed().thenComparing(Place::storyId);

  public static Place of(ListedStory story) {
    return new Place(story.updatedAt(), story.id());
  }

  /** What {@link #written} gave; empty if it is nothing of the kind. */
  public static Optional<Place> read(String written) {
    return Cursor.read(LIST, 2, written)
        .flatMap(it -> it.time(0).map(time -> new Place(time, it.parts().get(1))));
  }

  public String written() {
    return Cursor.of(LIST, updatedAt, storyId).written();
  }

  /**
   * On which side of this place a story lies: after it if positive, else before it, as the story
   * that was seen last does.
   */
  public int side(ListedStory story) {
    return of(story).compareTo(this) > 0 ? 1 : -1;
  }

  /** In the order of a list. */
  @Override
  public int compareTo(Place other) {
    return NEWEST_FIRST.compare(this, other);
  }
}
