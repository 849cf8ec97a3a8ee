package dev.backstory.site.catalogue;

import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.port.ListedStory;
import dev.backstory.site.catalogue.Topic.QuotedIn;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A topic that stories could not link, beside the only entity that is called so: it is that entity
 * if both are of one type, no story has both, and a further topic is in stories of both. What was
 * found is kept, so that a change is a look at the stories that changed. Never changes.
 *
 * @param both in how many stories both are
 * @param company how it is known that they have a further topic in common; null if they have none,
 *     or nobody has looked, since a story has both
 */
record SameTopic(
    TopicKey unlinked, TopicKey entity, boolean isSame, int both, @Nullable Company company) {
  /** A further topic, and a story that has it beside either. */
  record Company(TopicKey topic, ListedStory unlinked, ListedStory entity) {}

  /** What became of the stories of a topic. */
  record Part(Collection<QuotedIn> gone, Collection<QuotedIn> there) {
    static final Part NONE = new Part(List.of(), List.of());
  }

  /** Made of all stories of both. */
  static SameTopic of(TopicStories unlinked, TopicStories entity) {
    int both = 0;
    for (QuotedIn it : unlinked.cards()) {
      both += entity.has(it.story()) ? 1 : 0;
    }
    return made(unlinked, entity, both, both > 0 ? null : company(unlinked, entity));
  }

  private static SameTopic made(
      TopicStories unlinked, TopicStories entity, int both, @Nullable Company company) {
    boolean same = both == 0 && company != null && unlinked.card().type() == entity.card().type();
    return new SameTopic(unlinked.key(), entity.key(), same, both, company);
  }

  private static @Nullable Company company(TopicStories unlinked, TopicStories entity) {
    boolean fewer = unlinked.size() < entity.size();
    Map<TopicKey, ListedStory> others = new HashMap<>();
    for (QuotedIn it : (fewer ? unlinked : entity).cards()) {
      it.story().cards().forEach(card -> others.putIfAbsent(TopicKey.of(card), it.story()));
    }
    others.remove(unlinked.key());
    others.remove(entity.key());
    for (QuotedIn it : (fewer ? entity : unlinked).cards()) {
      for (TopicCard card : it.story().cards()) {
        ListedStory other = others.get(TopicKey.of(card));
        if (other != null) {
          return new Company(
              TopicKey.of(card), fewer ? other : it.story(), fewer ? it.story() : other);
        }
      }
    }
    return null;
  }

  /**
   * The same after a change.
   *
   * @param unlinked as it is then
   * @param entity as it is then
   * @param ofUnlinked what became of its stories
   * @param ofEntity what became of its stories
   * @param topics finds any topic as it is then
   */
  SameTopic with(
      TopicStories unlinked,
      TopicStories entity,
      Part ofUnlinked,
      Part ofEntity,
      Function<TopicKey, @Nullable TopicStories> topics) {
    int now =
        both - having(ofUnlinked.gone(), entity.key()) + having(ofUnlinked.there(), entity.key());
    if (now > 0) {
      return made(unlinked, entity, now, null);
    }
    if (both > 0) {
      return made(unlinked, entity, now, company(unlinked, entity));
    }
    if (company == null) {
      Company found = company(ofUnlinked, unlinked, ofEntity, entity, topics);
      return made(unlinked, entity, now, found);
    }
    Company still = still(company, unlinked, entity);
    return made(unlinked, entity, now, still == null ? company(unlinked, entity) : still);
  }

  private static int having(Collection<QuotedIn> cards, TopicKey other) {
    return (int) cards.stream().filter(it -> has(it.story(), other)).count();
  }

  private static boolean has(ListedStory story, TopicKey key) {
    return story.cards().stream().anyMatch(card -> TopicKey.of(card).equals(key));
  }

  /** The same as the stories are now; null if they do not show it any more. */
  private static @Nullable Company still(
      Company company, TopicStories unlinked, TopicStories entity) {
    ListedStory one = unlinked.find(company.unlinked);
    ListedStory other = entity.find(company.entity);
    if (one == company.unlinked && other == company.entity) {
      return company;
    }
    return one != null && other != null && has(one, company.topic) && has(other, company.topic)
        ? new Company(company.topic, one, other)
        : null;
  }

  /** What two that had no company have by the stories that came. */
  private static @Nullable Company company(
      Part ofUnlinked,
      TopicStories unlinked,
      Part ofEntity,
      TopicStories entity,
      Function<TopicKey, @Nullable TopicStories> topics) {
    for (QuotedIn it : ofUnlinked.there()) {
      Company found = company(it.story(), unlinked.key(), entity, topics);
      if (found != null) {
        return found;
      }
    }
    for (QuotedIn it : ofEntity.there()) {
      Company found = company(it.story(), entity.key(), unlinked, topics);
      if (found != null) {
        return new Company(found.topic, found.entity, found.unlinked);
      }
    }
    return null;
  }

  private static @Nullable Company company(
      ListedStory story,
      TopicKey own,
      TopicStories other,
      Function<TopicKey, @Nullable TopicStories> topics) {
    for (TopicCard card : story.cards()) {
      TopicKey key = TopicKey.of(card);
      TopicStories between = key.equals(own) ? null : topics.apply(key);
      ListedStory found =
          between == null || key.equals(other.key()) ? null : between.meeting(other);
      if (found != null) {
        return new Company(key, story, found);
      }
    }
    return null;
  }
}
