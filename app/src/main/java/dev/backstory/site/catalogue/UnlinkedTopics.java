package dev.backstory.site.catalogue;

import dev.backstory.site.catalogue.SameTopic.Part;
import dev.backstory.site.sorted.Sorted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which topics that a story could not link are those that another story linked: those of the
 * same name where only one entity is called so and {@link SameTopic} holds. Never changes.
 */
final class UnlinkedTopics {
  /** That of no topics. */
  static final UnlinkedTopics NONE =
      new UnlinkedTopics(
          Sorted.by(Comparator.comparing(Called::name).thenComparing(Called::entity)),
          Sorted.by(Comparator.comparing(SameTopic::unlinked)),
          Sorted.by(Comparator.comparing(SameTopic::entity).thenComparing(SameTopic::unlinked)));

  private final Sorted<Called> called;

  /** Those of whose names there is one entity. */
  private final Sorted<SameTopic> looked;

  /** Those of them that are the entity, by that. */
  private final Sorted<SameTopic> same;

  /** A name in small letters that some story has for an entity. */
  private record Called(String name, TopicKey entity) {}

  /**
   * What there is after a change.
   *
   * @param concerned topics without an entity that may be part of another than before
   */
  record Next(UnlinkedTopics topics, Set<TopicKey> concerned) {}

  private UnlinkedTopics(Sorted<Called> called, Sorted<SameTopic> looked, Sorted<SameTopic> same) {
    this.called = called;
    this.looked = looked;
    this.same = same;
  }

  /**
   * The same after a change.
   *
   * @param before the topics as stories have them
   * @param after the same then
   * @param parts what became of the stories of those that changed
   */
  Next with(Sorted<TopicStories> before, Sorted<TopicStories> after, Map<TopicKey, Part> parts) {
    List<Called> gone = called(before, parts.keySet());
    List<Called> there = called(after, parts.keySet());
    Sorted<Called> then = called.with(gone, there);
    Set<TopicKey> concerned = concerned(after, parts.keySet(), gone, there);
    List<SameTopic> were = new ArrayList<>();
    List<SameTopic> are = new ArrayList<>();
    for (TopicKey key : concerned) {
      SameTopic was = at(key);
      SameTopic is = made(key, was, then, after, parts);
      Stream.ofNullable(was).forEach(were::add);
      Stream.ofNullable(is).forEach(are::add);
    }
    return new Next(
        new UnlinkedTopics(then, looked.with(were, are), same.with(alone(were), alone(are))),
        concerned);
  }

  private static List<SameTopic> alone(List<SameTopic> looked) {
    return looked.stream().filter(SameTopic::isSame).toList();
  }

  private static @Nullable SameTopic made(
      TopicKey key,
      @Nullable SameTopic was,
      Sorted<Called> called,
      Sorted<TopicStories> topics,
      Map<TopicKey, Part> parts) {
    List<Called> so = called.all(it -> it.name().compareTo(key.name()));
    TopicStories unlinked = at(topics, key);
    if (unlinked == null || so.size() != 1) {
      return null;
    }
    TopicKey only = so.getFirst().entity();
    TopicStories entity = Objects.requireNonNull(at(topics, only));
    return was == null || !was.entity().equals(only)
        ? SameTopic.of(unlinked, entity)
        : was.with(
            unlinked,
            entity,
            parts.getOrDefault(key, Part.NONE),
            parts.getOrDefault(only, Part.NONE),
            other -> at(topics, other));
  }

  private static List<Called> called(Sorted<TopicStories> topics, Set<TopicKey> changed) {
    List<Called> called = new ArrayList<>();
    for (TopicKey key : changed) {
      TopicStories topic = key.isLinked() ? at(topics, key) : null;
      if (topic != null) {
        topic.names().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .distinct()
            .forEach(name -> called.add(new Called(name, key)));
      }
    }
    return called;
  }

  /** The topics without an entity that may be another now: these, and those of these names. */
  private static Set<TopicKey> concerned(
      Sorted<TopicStories> topics, Set<TopicKey> changed, List<Called> gone, List<Called> there) {
    Set<TopicKey> keys = new HashSet<>();
    changed.stream().filter(key -> !key.isLinked()).forEach(keys::add);
    Set<String> names = gone.stream().map(Called::name).collect(Collectors.toSet());
    there.forEach(it -> names.add(it.name()));
    for (String name : names) {
      topics
          .all(it -> it.key().isLinked() ? 1 : it.key().name().compareTo(name))
          .forEach(topic -> keys.add(topic.key()));
    }
    return keys;
  }

  static @Nullable TopicStories at(Sorted<TopicStories> topics, TopicKey key) {
    return topics.find(it -> it.key().compareTo(key));
  }

  private @Nullable SameTopic at(TopicKey unlinked) {
    return looked.find(it -> it.unlinked().compareTo(unlinked));
  }

  /** The topic that one without an entity is; null if it is one of its own. */
  @Nullable TopicKey same(TopicKey unlinked) {
    SameTopic found = at(unlinked);
    return found == null || !found.isSame() ? null : found.entity();
  }

  /** Those that an entity is, too. */
  List<TopicKey> of(TopicKey entity) {
    return same.all(it -> it.entity().compareTo(entity)).stream().map(SameTopic::unlinked).toList();
  }
}
