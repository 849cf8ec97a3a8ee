package dev.backstory.port;

import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.port.ListedStory.Report;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stories are narrowed down by.
 *
 * @param outlets that published its articles, each once
 * @param people among its topics, and whom it quotes
 * @param places among its topics
 * @param speakers whom it quotes
 * @param first when its first article was published
 * @param last when its last one was
 */
public record StoryFacets(
    List<String> outlets,
    List<String> people,
    List<String> places,
    List<String> speakers,
    Instant first,
    Instant last) {
  public StoryFacets {
    outlets = List.copyOf(outlets);
    people = List.copyOf(people);
    places = List.copyOf(places);
    speakers = List.copyOf(speakers);
  }

  public static StoryFacets of(ListedStory story) {
    return new StoryFacets(
        outlets(story).distinct().toList(),
        people(story).distinct().toList(),
        places(story).distinct().toList(),
        speakers(story).distinct().toList(),
        first(story),
        last(story));
  }

  /** Outlets of a story, some more than once. */
  public static Stream<String> outlets(ListedStory story) {
    return story.reports().stream().map(Report::outlet);
  }

  /** People of a story, some more than once. */
  public static Stream<String> people(ListedStory story) {
    return Stream.concat(topics(story, EntityType.PERSON), speakers(story));
  }

  /** Places of a story, some more than once. */
  public static Stream<String> places(ListedStory story) {
    return topics(story, EntityType.PLACE);
  }

  /** Those whom a story quotes, some more than once. */
  public static Stream<String> speakers(ListedStory story) {
    return story.quoted().stream().map(PageSpeaker::name);
  }

  /** When its first article was published. */
  public static Instant first(ListedStory story) {
    return story.times().stream().min(Comparator.naturalOrder()).orElse(story.createdAt());
  }

  /** When its last article was published. */
  public static Instant last(ListedStory story) {
    return story.times().stream().max(Comparator.naturalOrder()).orElse(story.updatedAt());
  }

  private static Stream<String> topics(ListedStory story, EntityType type) {
    return story.cards().stream().filter(card -> card.type() == type).map(TopicCard::name);
  }
}
