package dev.backstory.site.catalogue;

import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.port.ListedStory;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a story calls those it quotes, and who is there besides. */
final class Callings {
  private static final Set<EntityType> ANYWHERE = EnumSet.of(EntityType.PLACE, EntityType.GROUP);

  private Callings() {}

  /** The entities that are quoted. */
  static Set<String> entities(ListedStory story) {
    return story.quoted().stream()
        .map(PageSpeaker::entityId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** An entity and the key of a full name by which a story calls it. */
  record Called(String name, String entity) {
    static final Comparator<Called> BY_NAME =
        Comparator.comparing(Called::name).thenComparing(Called::entity);
  }

  /** How the entities that are quoted are called. */
  static Set<Called> called(ListedStory story) {
    Set<Called> called = new HashSet<>();
    for (String entity : entities(story)) {
      names(story, entity).forEach(name -> called.add(new Called(name, entity)));
    }
    return called;
  }

  /** The keys of the full names of those whom the story could not link. */
  static Set<String> unlinkedNames(ListedStory story) {
    return unlinked(story).map(speaker -> Names.key(speaker.name())).collect(Collectors.toSet());
  }

  /** The keys of the full names of an entity that is quoted, its card's among them. */
  static Set<String> names(ListedStory story, String entity) {
    Stream<String> spoken =
        story.quoted().stream()
            .filter(speaker -> entity.equals(speaker.entityId()))
            .map(PageSpeaker::name);
    return Stream.concat(cards(story, entity).map(TopicCard::name), spoken)
        .filter(Names::isFull)
        .map(Names::key)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The name of an entity that is quoted: that of its card, since others may describe it. */
  static String name(ListedStory story, String entity) {
    Stream<String> spoken =
        story.quoted().stream()
            .filter(speaker -> entity.equals(speaker.entityId()))
            .map(PageSpeaker::name);
    return Stream.concat(cards(story, entity).map(TopicCard::name), spoken).findFirst().orElse("");
  }

  private static Stream<TopicCard> cards(ListedStory story, String entity) {
    return story.cards().stream().filter(card -> entity.equals(card.entityId()));
  }

  /** Those who are quoted by a full name that the story could not link. */
  static Stream<PageSpeaker> unlinked(ListedStory story) {
    return story.quoted().stream()
        .filter(speaker -> speaker.entityId() == null && Names.isFull(speaker.name()));
  }

  /**
   * Who and what is in a story besides somebody of this name. Places and nationalities tell nobody
   * from a namesake: half of all stories have London in common.
   */
  static Set<String> company(ListedStory story, String nameKey) {
    Set<String> company = new HashSet<>();
    for (TopicCard card : story.cards()) {
      if (!ANYWHERE.contains(card.type())) {
        company.add(name(card.entityId(), card.name(), nameKey));
      }
    }
    for (PageSpeaker speaker : story.quoted()) {
      if (speaker.entityId() != null || Names.isFull(speaker.name())) {
        company.add(name(speaker.entityId(), speaker.name(), nameKey));
      }
    }
    company.remove("");
    return company;
  }

  private static String name(@Nullable String entity, String name, String except) {
    String key = Names.key(name);
    return key.equals(except) ? "" : entity == null ? "name " + key : "entity " + entity;
  }
}
