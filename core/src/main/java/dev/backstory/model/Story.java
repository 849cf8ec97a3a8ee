package dev.backstory.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

  /** The same with the links of another story besides, and none to either of the two. */
  public Story withEarlierOf(Story other) {
    Map<String, StoryLink> links = new LinkedHashMap<>();
    Stream.concat(earlier.stream(), other.earlier.stream())
        .filter(link -> !link.storyId().equals(id) && !link.storyId().equals(other.id))
        .sorted(Comparator.comparing(StoryLink::at))
        .forEach(link -> links.putIfAbsent(link.storyId(), link));
    return with(List.copyOf(links.values()));
  }

  /** The same with these links alone. */
  public Story with(List<StoryLink> links) {
    return new Story(id, slug, articleIds, links, createdAt, updatedAt);
  }
}
