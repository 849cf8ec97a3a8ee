package dev.backstory.site.catalogue;

import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.port.ListedStory;
import dev.backstory.site.catalogue.SameTopic.Part;
import dev.backstory.site.catalogue.Topic.QuotedIn;
import dev.backstory.site.sorted.Sorted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The topics that stories have cards of: as the cards name them, and with those that could not be
 * linked as part of the entity that they are. Never changes.
 */
final class FoundTopics {
  /** None yet. */
  static final FoundTopics NONE =
      new FoundTopics(
          Sorted.by(Comparator.comparing(TopicStories::key)),
          UnlinkedTopics.NONE,
          Sorted.by(Comparator.comparing(TopicStories::key)));

  private final Sorted<TopicStories> named;
  private final UnlinkedTopics unlinked;

  /** The entities that some topic without one is. */
  private final Sorted<TopicStories> joined;

  private FoundTopics(
      Sorted<TopicStories> named, UnlinkedTopics unlinked, Sorted<TopicStories> joined) {
    this.named = named;
    this.unlinked = unlinked;
    this.joined = joined;
  }

  /**
   * The topics after a change.
   *
   * @param named those whose stories are others now, as the cards name them
   * @param changed those that may be others now, as they are with what is part of them
   */
  record Next(FoundTopics topics, Set<TopicKey> named, Set<TopicKey> changed) {}

  Next with(Collection<ListedStory> gone, Collection<ListedStory> there) {
    Map<TopicKey, Part> parts = parts(gone, TopicKey::of, there, TopicKey::of);
    Set<TopicKey> changed = Set.copyOf(parts.keySet());
    List<TopicStories> none = new ArrayList<>();
    List<TopicStories> some = new ArrayList<>();
    parts.forEach(
        (key, part) -> {
          TopicStories after = named(key).with(part.gone(), part.there());
          (after.size() == 0 ? none : some).add(after);
        });
    Sorted<TopicStories> after = named.with(none, some);
    UnlinkedTopics.Next apart = unlinked.with(named, after, parts);
    FoundTopics next = new FoundTopics(after, apart.topics(), joined);
    Set<TopicKey> all = new HashSet<>(changed);
    Stream.concat(changed.stream(), apart.concerned().stream())
        .forEach(key -> all.addAll(List.of(key, topic(key), next.topic(key))));
    return new Next(next.joined(this, all, gone, there), changed, all);
  }

  private static Map<TopicKey, Part> parts(
      Collection<ListedStory> gone,
      Function<TopicCard, TopicKey> before,
      Collection<ListedStory> there,
      Function<TopicCard, TopicKey> after) {
    Map<TopicKey, Part> parts = new HashMap<>();
    for (ListedStory story : gone) {
      TopicStories.of(story, before)
          .forEach(
              (key, card) ->
                  parts
                      .computeIfAbsent(key, _ -> new Part(new ArrayList<>(), new ArrayList<>()))
                      .gone()
                      .add(card));
    }
    for (ListedStory story : there) {
      TopicStories.of(story, after)
          .forEach(
              (key, card) ->
                  parts
                      .computeIfAbsent(key, _ -> new Part(new ArrayList<>(), new ArrayList<>()))
                      .there()
                      .add(card));
    }
    return parts;
  }

  private TopicStories named(TopicKey key) {
    TopicStories found = UnlinkedTopics.at(named, key);
    return found == null ? TopicStories.none(key) : found;
  }

  /** With the entities that have topics without one as part of them made anew. */
  private FoundTopics joined(
      FoundTopics before,
      Set<TopicKey> changed,
      Collection<ListedStory> gone,
      Collection<ListedStory> there) {
    Map<TopicKey, Part> parts = parts(gone, before::key, there, this::key);
    List<TopicStories> none = new ArrayList<>();
    List<TopicStories> some = new ArrayList<>();
    for (TopicKey key : changed) {
      List<TopicKey> members = key.isLinked() ? unlinked.of(key) : List.of();
      if (members.isEmpty()) {
        none.add(TopicStories.none(key));
      } else if (members.equals(before.unlinked.of(key))) {
        Part part = parts.getOrDefault(key, Part.NONE);
        TopicStories known = Objects.requireNonNull(UnlinkedTopics.at(joined, key));
        some.add(known.with(part.gone(), part.there()));
      } else {
        some.add(together(key, members));
      }
    }
    return new FoundTopics(named, unlinked, joined.with(none, some));
  }

  /** An entity with the topics that are part of it. */
  private TopicStories together(TopicKey entity, List<TopicKey> members) {
    Map<String, QuotedIn> cards = new HashMap<>();
    for (TopicKey member : members) {
      for (QuotedIn of : named(member).cards()) {
        QuotedIn first = TopicStories.of(of.story(), this::key).get(entity);
        cards.put(of.story().id(), Objects.requireNonNull(first));
      }
    }
    return named(entity).with(List.of(), cards.values());
  }

  /** The topic that a card opens. */
  TopicKey key(TopicCard card) {
    return topic(TopicKey.of(card));
  }

  /** The topic that one is part of, or itself. */
  TopicKey topic(TopicKey named) {
    TopicKey entity = named.isLinked() ? null : unlinked.same(named);
    return entity == null ? named : entity;
  }

  /** A topic with all that is part of it; null if there is none, or it is part of another. */
  @Nullable TopicStories find(TopicKey key) {
    if (!topic(key).equals(key)) {
      return null;
    }
    TopicStories found = UnlinkedTopics.at(joined, key);
    return found == null ? UnlinkedTopics.at(named, key) : found;
  }

  /** A topic as cards name it; null if there is none. */
  @Nullable TopicStories findNamed(TopicKey key) {
    return UnlinkedTopics.at(named, key);
  }

  /** The topic of those that make up one that was brought up first. */
  TopicKey first(TopicKey topic) {
    TopicKey first = topic;
    for (TopicKey member : unlinked.of(topic)) {
      boolean earlier = TopicStories.AS_FOUND.compare(named(member), named(first)) < 0;
      first = earlier ? member : first;
    }
    return first;
  }

  /** In the order in which stories brought them up. */
  List<TopicStories> all() {
    return named.stream()
        .flatMap(topic -> Stream.ofNullable(find(topic.key())))
        .sorted(TopicStories.AS_FOUND)
        .toList();
  }
}
