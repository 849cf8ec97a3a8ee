package dev.backstory.site.catalogue;

import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.port.ListedStory;
import dev.backstory.site.catalogue.Topic.Beside;
import dev.backstory.site.sorted.Sorted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The topics of all stories. Cards with the same entity are one topic; cards without an entity are
 * one topic if name and type are the same, and that of the only entity called so where a further
 * topic goes with both. Slugs are given from the oldest story on, so that a new story never takes
 * an address away from an old topic. A topic that stories name differently has an address under
 * each of its names, which lead to the first. Never changes; after a change of stories what they
 * have no part in is shared.
 */
public final class TopicIndex {
  private static final int MOST_BESIDE = 8;

  private final UnaryOperator<String> paths;
  private final int stories;
  private final FoundTopics found;
  private final TopicSlugs slugs;

  /** What the names of each topic want as addresses. */
  private final Sorted<Named> names;

  /** The addresses of topics and of their names, by their files. */
  private final Sorted<Filed> files;

  private final Sorted<Shown> shown;
  private final Sorted<Beside> byStories;
  private final Map<String, Topic> made = new ConcurrentHashMap<>();
  private final RelatedStories related;

  private record Named(String slug, TopicKey topic) {}

  private record Filed(String path, String slug) {}

  /** A topic as lists show it. */
  private record Shown(TopicKey topic, Beside line) {}

  private TopicIndex(
      UnaryOperator<String> paths,
      int stories,
      FoundTopics found,
      TopicSlugs slugs,
      Sorted<Named> names,
      Sorted<Filed> files,
      Sorted<Shown> shown,
      Sorted<Beside> byStories) {
    this.paths = paths;
    this.stories = stories;
    this.found = found;
    this.slugs = slugs;
    this.names = names;
    this.files = files;
    this.shown = shown;
    this.byStories = byStories;
    this.related = new RelatedStories(found, stories);
  }

  /**
   * @param paths where the page of each slug lies
   */
  public static TopicIndex of(Collection<ListedStory> stories, UnaryOperator<String> paths) {
    return new TopicIndex(
            paths,
            0,
            FoundTopics.NONE,
            TopicSlugs.NONE,
            Sorted.by(Comparator.comparing(Named::slug).thenComparing(Named::topic)),
            Sorted.by(Comparator.comparing(Filed::path)),
            Sorted.by(Comparator.comparing(Shown::topic)),
            Sorted.by(Comparator.comparing(Beside::stories).reversed().thenComparing(Beside::slug)))
        .with(List.of(), stories);
  }

  /**
   * The same after a change.
   *
   * @param gone stories that are not there any more, or are others now
   * @param there stories that are there now
   */
  public TopicIndex with(Collection<ListedStory> gone, Collection<ListedStory> there) {
    if (carded(gone) + carded(there) == 0) {
      return this;
    }
    FoundTopics.Next topics = found.with(gone, there);
    TopicSlugs.Next addresses = slugs.with(topics.topics(), topics.named());
    Set<TopicKey> changed = new HashSet<>(topics.changed());
    addresses.changed().forEach(key -> changed.add(topics.topics().topic(key)));
    return with(topics.topics(), addresses, changed, stories + carded(there) - carded(gone));
  }

  private static int carded(Collection<ListedStory> stories) {
    return (int) stories.stream().filter(story -> !story.cards().isEmpty()).count();
  }

  private TopicIndex with(
      FoundTopics topics, TopicSlugs.Next addresses, Set<TopicKey> changed, int all) {
    List<Named> were = named(found, changed);
    List<Named> are = named(topics, changed);
    Sorted<Named> called = names.with(were, are);
    Set<String> touched = new HashSet<>(addresses.addresses());
    Stream.concat(were.stream(), are.stream()).forEach(it -> touched.add(it.slug));
    TopicIndex next =
        new TopicIndex(paths, all, topics, addresses.slugs(), called, files, shown, byStories);
    List<Shown> before = changed.stream().flatMap(key -> shown(key).stream()).toList();
    List<Shown> after = changed.stream().flatMap(key -> next.made(key).stream()).toList();
    return new TopicIndex(
        paths,
        all,
        topics,
        addresses.slugs(),
        called,
        next.filed(touched),
        shown.with(before, after),
        byStories.with(lines(before), lines(after)));
  }

  private static List<Named> named(FoundTopics topics, Set<TopicKey> changed) {
    List<Named> named = new ArrayList<>();
    for (TopicKey key : changed) {
      TopicStories topic = topics.find(key);
      if (topic != null) {
        topic.names().stream()
            .map(TopicSlugs::of)
            .distinct()
            .forEach(slug -> named.add(new Named(slug, key)));
      }
    }
    return named;
  }

  private Sorted<Filed> filed(Set<String> touched) {
    Map<Boolean, List<Filed>> parts =
        touched.stream()
            .map(slug -> new Filed(paths.apply(slug), slug))
            .collect(Collectors.partitioningBy(it -> isKnown(it.slug)));
    return files.with(parts.getOrDefault(false, List.of()), parts.getOrDefault(true, List.of()));
  }

  /** Whether a topic, or a name of one, has this address. */
  private boolean isKnown(String slug) {
    return slugs.at(slug) != null || names.find(it -> it.slug.compareTo(slug)) != null;
  }

  private Optional<Shown> shown(TopicKey key) {
    return Optional.ofNullable(shown.find(it -> it.topic.compareTo(key)));
  }

  private Optional<Shown> made(TopicKey key) {
    return Optional.ofNullable(found.find(key))
        .map(it -> new Shown(key, new Beside(slug(key), it.card().name(), it.size())));
  }

  private static List<Beside> lines(List<Shown> shown) {
    return shown.stream().map(Shown::line).toList();
  }

  /** In the order in which stories brought them up. */
  public List<Topic> all() {
    return found.all().stream().flatMap(topic -> find(slug(topic.key())).stream()).toList();
  }

  /** Those of most stories, at most so many. */
  public List<Topic> mostTold(int most) {
    return byStories().stream()
        .limit(most)
        .flatMap(beside -> find(beside.slug()).stream())
        .toList();
  }

  /** All by their addresses and names, those of most stories first. */
  public Sorted<Beside> byStories() {
    return byStories;
  }

  public Optional<Topic> find(String slug) {
    TopicKey key = slugs.at(slug);
    return Optional.ofNullable(key == null ? null : found.find(found.topic(key)))
        .filter(topic -> slug(topic.key()).equals(slug))
        .map(topic -> made.computeIfAbsent(slug, _ -> topic(slug, topic)));
  }

  /** The slug of the page at this path, be it a topic's own or one that leads to it. */
  public @Nullable String slugAt(String path) {
    Filed filed = files.find(it -> it.path.compareTo(path));
    return filed == null ? null : filed.slug;
  }

  /** The addresses under further names, each with the one it leads to. */
  public SortedMap<String, String> moved() {
    SortedMap<String, String> moved = new TreeMap<>();
    Stream.concat(slugs.all(), names.stream().map(Named::slug))
        .distinct()
        .forEach(slug -> movedTo(slug).ifPresent(to -> moved.put(slug, to)));
    return moved;
  }

  /** Where an address under a further name leads; empty for a topic's own, and for others. */
  public Optional<String> movedTo(String slug) {
    TopicKey given = slugs.at(slug);
    if (given != null) {
      return Optional.of(slug(found.topic(given))).filter(own -> !own.equals(slug));
    }
    return names.all(it -> it.slug.compareTo(slug)).stream()
        .flatMap(it -> Stream.ofNullable(found.find(it.topic)))
        .min(TopicStories.AS_FOUND)
        .map(topic -> slug(topic.key()));
  }

  /** The topic that a card of one of the stories opens. */
  public Optional<Topic> of(TopicCard card) {
    return slugOf(card).flatMap(this::find);
  }

  /** The address of that topic. */
  public Optional<String> slugOf(TopicCard card) {
    TopicKey key = found.key(card);
    return Optional.ofNullable(found.find(key)).map(_ -> slug(key));
  }

  /**
   * Up to three other stories with the same people, organisations and places, the most alike first;
   * none that the page of the story leads to as an earlier one.
   */
  public List<ListedStory> like(ListedStory story) {
    return related.of(story);
  }

  /** Of those that make up a topic, the one that was brought up first gives it its address. */
  private String slug(TopicKey topic) {
    String slug = slugs.slug(found.first(topic));
    return slug == null ? "" : slug;
  }

  private Topic topic(String slug, TopicStories topic) {
    return new Topic(slug, topic.card(), topic.newestFirst(), topic.quoted(), beside(topic));
  }

  private List<Beside> beside(TopicStories topic) {
    Map<TopicKey, Integer> counts = new LinkedHashMap<>();
    for (ListedStory story : topic.newestFirst()) {
      Set<TopicKey> others = new HashSet<>();
      story.cards().stream()
          .map(found::key)
          .filter(key -> !key.equals(topic.key()) && others.add(key))
          .forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .flatMap(e -> made(e.getKey()).map(it -> with(it.line, e.getValue())).stream())
        .sorted(Comparator.comparingInt((Beside b) -> -b.stories()).thenComparing(Beside::name))
        .limit(MOST_BESIDE)
        .toList();
  }

  private static Beside with(Beside line, int stories) {
    return new Beside(line.slug(), line.name(), stories);
  }
}
