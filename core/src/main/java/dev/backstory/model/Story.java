package dev.backstory.model;

import java.time.Instant;
import java.util.List;

/**
 * A story: articles about one event, as they arrived.
 *
 * @param id stable for ever
 * @param slug readable part of its address, from its first headline; never changes
 * @param articleIds in order of arrival
 * @param earlier stories of the same thread that came before, oldest first
 */
public record Story(
    String id,
    String slug,
    List<String> articleIds,
    List<StoryLink> earlier,
    Instant createdAt,
    Instant updatedAt) {
  public Story {
    articleIds = List.copyOf(articleIds);
    earlier = List.copyOf(earlier);
  }
}
