package dev.backstory.site.follow;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;

/**
 * What is newest of something that is followed, as a browser asks for it. All addresses lead on
 * from the root of the site.
 *
 * @param name of what is followed
 * @param page where it is shown
 * @param feed the same for a newsreader
 * @param updates newest first
 */
@JsonPropertyOrder({"name", "page", "feed", "updates"})
public record Latest(String name, String page, String feed, List<Update> updates) {
  /** How many updates there are at most. */
  public static final int LENGTH = 10;

  public Latest {
    updates = List.copyOf(updates);
  }

  /**
   * Something new.
   *
   * @param page where it is told
   */
  @JsonPropertyOrder({"title", "page", "at"})
  public record Update(String title, String page, Instant at) {}
}
