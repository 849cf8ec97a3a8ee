package dev.backstory.site.catalogue;

import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.notation.Slug;
import dev.backstory.port.ListedStory;
import dev.backstory.site.catalogue.Topic.Beside;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The topics of all stories. Cards with the same entity are one topic; cards without an entity are
 * one topic if name and type are the same, and that of the only entity called so where a further
 * topic goes with both. Slugs are given from the oldest story on, so that a new story never takes
 * an address away from an old topic. A topic that stories name differently has an address under
 * each of its names, which lead to the first.
 */
public final class TopicIndex {
  private static final int MAX_SLUG = 60;
  private static final int MOST_BESIDE = 8;

  private final Map<TopicKey, TopicStories> found = new LinkedHashMap<>();
  private final Map<TopicKey, TopicKey> same = new LinkedHashMap<>();
  private final Map<TopicKey, String> slugs = new LinkedHashMap<>();
  private final Map<String, TopicKey> bySlug = new LinkedHashMap<>();
  private final SortedMap<String, String> moved = new TreeMap<>();
  private final UnaryOperator<String> paths;
  private final Map<String, String> slugsOfFiles = new HashMap<>();
  private final Map<String, Topic> made = new ConcurrentHashMap<>();
  private final RelatedStories related;

  private TopicIndex(UnaryOperator<String> paths, int stories) {
    this.paths = paths;
    this.related = new RelatedStories(found, this::key, stories);
  }

  /**
   * @param paths where the page of each slug lies
   */
  public static TopicIndex of(List<ListedStory> stories, UnaryOperator<String> paths) {
    List<ListedStory> oldestFirst =
        stories.stream()
            .filter(it -> !it.cards().isEmpty())
            .sorted(ListedStory.OLDEST_FIRST)
            .toList();
    TopicIndex index = new TopicIndex(paths, oldestFirst.size());
    oldestFirst.forEach(story -> read(story, TopicKey::of, index.found));
    Map<String, String> plain = new HashMap<>();
    Set<String> taken = new HashSet<>();
    index.found.forEach(
        (key, topic) -> {
          String wanted = plain.computeIfAbsent(topic.firstName(), TopicIndex::slug);
          String slug = Slug.free(wanted, taken::contains);
          taken.add(slug);
          index.slugs.put(key, slug);
        });
    index.join(oldestFirst);
    index.found.keySet().forEach(key -> index.bySlug.put(index.slug(key), key));
    index.found.forEach((key, topic) -> index.addMoved(key, topic, plain));
    index.bySlug.keySet().forEach(index::file);
    index.moved.keySet().forEach(index::file);
    return index;
  }

  /** In the order in which stories brought them up. */
  public List<Topic> all() {
    return bySlug.keySet().stream().flatMap(slug -> find(slug).stream()).toList();
  }

  /** Those of most stories, at most so many. */
  public List<Topic> mostTold(int most) {
    return byStories().stream()
        .limit(most)
        .flatMap(beside -> find(beside.slug()).stream())
        .toList();
  }

  /** All by their addresses and names, those of most stories first. */
  public List<Beside> byStories() {
    return bySlug.values().stream()
        .flatMap(key -> Stream.ofNullable(found.get(key)).map(it -> named(key, it)))
        .sorted(Comparator.comparingInt((Beside b) -> -b.stories()).thenComparing(Beside::slug))
        .toList();
  }

  private Beside named(TopicKey key, TopicStories topic) {
    return new Beside(slug(key), topic.card().name(), topic.stories().size());
  }

  public Optional<Topic> find(String slug) {
    return Optional.ofNullable(bySlug.get(slug))
        .map(key -> made.computeIfAbsent(slug, _ -> topic(slug, key)));
  }

  /** The slug of the page at this path, be it a topic's own or one that leads to it. */
  public @Nullable String slugAt(String path) {
    return slugsOfFiles.get(path);
  }

  /** The addresses under further names, each with the one it leads to. */
  public SortedMap<String, String> moved() {
    return Collections.unmodifiableSortedMap(moved);
  }

  /** The topic that a card of one of the stories opens. */
  public Optional<Topic> of(TopicCard card) {
    return slugOf(card).flatMap(this::find);
  }

  /** The address of that topic. */
  public Optional<String> slugOf(TopicCard card) {
    return Optional.ofNullable(slugs.get(key(card))).filter(bySlug::containsKey);
  }

  private static void read(
      ListedStory story, Function<TopicCard, TopicKey> keys, Map<TopicKey, TopicStories> found) {
    Set<TopicKey> seen = new HashSet<>();
    for (TopicCard card : story.cards()) {
      TopicKey key = keys.apply(card);
      if (seen.add(key)) {
        found.computeIfAbsent(key, _ -> new TopicStories()).add(story, card);
      }
    }
  }

  /**
   * Up to three other stories with the same people, organisations and places, the most alike first;
   * none that the page of the story leads to as an earlier one.
   */
  public List<ListedStory> like(ListedStory story) {
    return related.of(story);
  }

  /** Counts those without an entity that are another topic to that; the older address stays. */
  private void join(List<ListedStory> oldestFirst) {
    Map<TopicKey, String> addresses = new LinkedHashMap<>(slugs);
    same.putAll(UnlinkedTopics.among(found));
    found.clear();
    oldestFirst.forEach(story -> read(story, this::key, found));
    Set<TopicKey> entities = Set.copyOf(same.values());
    Set<TopicKey> open = new HashSet<>(entities);
    addresses.forEach(
        (key, slug) -> {
          TopicKey topic = same.getOrDefault(key, key);
          if (open.remove(topic)) {
            slugs.put(topic, slug);
          } else if (entities.contains(topic)) {
            moved.put(slug, slug(topic));
          }
        });
  }

  private TopicKey key(TopicCard card) {
    TopicKey own = TopicKey.of(card);
    return same.getOrDefault(own, own);
  }

  private String slug(TopicKey key) {
    return slugs.getOrDefault(key, "");
  }

  private Topic topic(String slug, TopicKey key) {
    TopicStories topic = Objects.requireNonNull(found.get(key), slug);
    List<ListedStory> stories = topic.newestFirst();
    return new Topic(slug, topic.card(), stories, topic.quoted(), beside(key, stories));
  }

  private List<Beside> beside(TopicKey own, List<ListedStory> stories) {
    Map<TopicKey, Integer> counts = new LinkedHashMap<>();
    for (ListedStory story : stories) {
      Set<TopicKey> others = new HashSet<>();
      story.cards().stream()
          .map(this::key)
          .filter(key -> !key.equals(own) && others.add(key))
          .forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(e -> beside(e.getKey(), e.getValue()))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingInt((Beside b) -> -b.stories()).thenComparing(Beside::name))
        .limit(MOST_BESIDE)
        .toList();
  }

  private Optional<Beside> beside(TopicKey key, int stories) {
    return Optional.ofNullable(found.get(key))
        .map(other -> new Beside(slug(key), other.card().name(), stories));
  }

  private void addMoved(TopicKey key, TopicStories topic, Map<String, String> plain) {
    for (String name : topic.names()) {
      String slug = plain.computeIfAbsent(name, TopicIndex::slug);
      if (!bySlug.containsKey(slug)) {
        moved.putIfAbsent(slug, slug(key));
      }
    }
  }

  private void file(String slug) {
    slugsOfFiles.putIfAbsent(paths.apply(slug), slug);
  }

  private static String slug(String name) {
    String slug = Slug.inAnyScript(name);
    int length = Math.min(MAX_SLUG, slug.codePointCount(0, slug.length()));
    String cut = slug.substring(0, slug.offsetByCodePoints(0, length));
    return cut.isEmpty() ? "topic" : cut;
  }
}
