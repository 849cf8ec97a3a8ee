package dev.backstory.site;

import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.StoryPage;
import dev.backstory.notation.Slug;
import dev.backstory.site.Topic.Beside;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

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
  private static final Comparator<StoryPage> OLDEST_FIRST =
      Comparator.comparing(StoryPage::createdAt).thenComparing(StoryPage::id);

  private final Map<TopicKey, TopicStories> found = new LinkedHashMap<>();
  private final Map<TopicKey, TopicKey> same = new LinkedHashMap<>();
  private final Map<TopicKey, String> slugs = new LinkedHashMap<>();
  private final Map<String, Topic> bySlug = new LinkedHashMap<>();
  private final SortedMap<String, String> moved = new TreeMap<>();

  private TopicIndex() {}

  public static TopicIndex of(List<StoryPage> pages) {
    TopicIndex index = new TopicIndex();
    List<StoryPage> oldestFirst = pages.stream().sorted(OLDEST_FIRST).toList();
    oldestFirst.forEach(page -> read(page, TopicKey::of, index.found));
    index.found.forEach((key, topic) -> index.slugs.put(key, index.freeSlug(topic.firstName())));
    index.join(oldestFirst);
    index.found.forEach(index::add);
    index.found.forEach(index::addMoved);
    return index;
  }

  /** In the order in which stories brought them up. */
  public List<Topic> all() {
    return List.copyOf(bySlug.values());
  }

  public Optional<Topic> find(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** The addresses under further names, each with the one it leads to. */
  public SortedMap<String, String> moved() {
    return Collections.unmodifiableSortedMap(moved);
  }

  /** The topic that a card of one of the stories opens. */
  Optional<Topic> of(TopicCard card) {
    return Optional.ofNullable(slugs.get(key(card))).map(bySlug::get);
  }

  static List<TopicCard> cards(StoryPage page) {
    return page.sections().stream()
        .flatMap(s -> s instanceof Topics topics ? topics.cards().stream() : null)
        .toList();
  }

  private static void read(
      StoryPage page, Function<TopicCard, TopicKey> keys, Map<TopicKey, TopicStories> found) {
    Set<TopicKey> seen = new HashSet<>();
    for (TopicCard card : cards(page)) {
      TopicKey key = keys.apply(card);
      if (seen.add(key)) {
        found.computeIfAbsent(key, _ -> new TopicStories()).add(page, card);
      }
    }
  }

  /** Counts those without an entity that are another topic to that; the older address stays. */
  private void join(List<StoryPage> oldestFirst) {
    Map<TopicKey, String> addresses = new LinkedHashMap<>(slugs);
    same.putAll(UnlinkedTopics.among(found));
    found.clear();
    oldestFirst.forEach(page -> read(page, this::key, found));
    Set<TopicKey> entities = Set.copyOf(same.values());
    Set<TopicKey> open = new HashSet<>(entities);
    addresses.forEach(
        (key, slug) -> {
          TopicKey topic = same.getOrDefault(key, key);
          if (open.remove(topic)) {
            slugs.put(topic, slug);
          } else if (entities.contains(topic)) {
            moved.put(slug, slugs.getOrDefault(topic, ""));
          }
        });
  }

  private TopicKey key(TopicCard card) {
    TopicKey own = TopicKey.of(card);
    return same.getOrDefault(own, own);
  }

  private void add(TopicKey key, TopicStories topic) {
    String slug = slugs.getOrDefault(key, "");
    bySlug.put(
        slug, new Topic(slug, topic.card(), topic.newestFirst(), topic.said(), beside(key, topic)));
  }

  private List<Beside> beside(TopicKey own, TopicStories topic) {
    Map<TopicKey, Integer> counts = new LinkedHashMap<>();
    for (StoryPage page : topic.newestFirst()) {
      Set<TopicKey> others = new HashSet<>();
      cards(page).stream()
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
        .map(other -> new Beside(slugs.getOrDefault(key, ""), other.card().name(), stories));
  }

  private void addMoved(TopicKey key, TopicStories topic) {
    for (String name : topic.names()) {
      String slug = slug(name);
      if (!bySlug.containsKey(slug)) {
        moved.putIfAbsent(slug, slugs.getOrDefault(key, ""));
      }
    }
  }

  private String freeSlug(String name) {
    return Slug.free(slug(name), slugs::containsValue);
  }

  private static String slug(String name) {
    String slug = Slug.inAnyScript(name);
    int length = Math.min(MAX_SLUG, slug.codePointCount(0, slug.length()));
    String cut = slug.substring(0, slug.offsetByCodePoints(0, length));
    return cut.isEmpty() ? "topic" : cut;
  }
}
