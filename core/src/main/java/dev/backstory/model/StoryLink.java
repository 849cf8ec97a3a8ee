package dev.backstory.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A way to another story.
 *
 * @param at when its first article came
 */
public record StoryLink(String storyId, String slug, String headline, Instant at) {
  /** The day of it in UTC, since a story has articles of many zones. */
  public LocalDate day() {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
