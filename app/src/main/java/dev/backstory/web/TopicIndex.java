package dev.backstory.web;

import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.StoryPage;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The topics of all stories. Cards with the same entity are one topic; cards without an entity are
 * one topic if name and type are the same. Slugs are given from the oldest story on, so that a new
 * story never takes an address away from an old topic.
 */
public final class TopicIndex {
  private static final int MAX_SLUG = 60;
  private static final Comparator<StoryPage> OLDEST_FIRST =
      Comparator.comparing(StoryPage::createdAt).thenComparing(StoryPage::id);

  private final Map<Key, Topic> byKey = new LinkedHashMap<>();
  private final Map<String, Topic> bySlug = new LinkedHashMap<>();

  private TopicIndex() {}

  public static TopicIndex of(List<StoryPage> pages) {
    Map<Key, List<TopicCard>> cards = new LinkedHashMap<>();
    Map<Key, List<StoryPage>> stories = new LinkedHashMap<>();
    for (StoryPage page : pages.stream().sorted(OLDEST_FIRST).toList()) {
      Set<Key> seen = new HashSet<>();
      for (TopicCard card : cards(page)) {
        Key key = Key.of(card);
        if (seen.add(key)) {
          cards.computeIfAbsent(key, _ -> new ArrayList<>()).add(card);
          stories.computeIfAbsent(key, _ -> new ArrayList<>()).add(page);
        }
      }
    }
    TopicIndex index = new TopicIndex();
    cards.forEach((key, found) -> index.add(key, found, stories.getOrDefault(key, List.of())));
    return index;
  }

  /** In the order in which stories brought them up. */
  public List<Topic> all() {
    return List.copyOf(bySlug.values());
  }

  public Optional<Topic> find(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** The topic that a card of one of the stories opens. */
  Optional<Topic> of(TopicCard card) {
    return Optional.ofNullable(byKey.get(Key.of(card)));
  }

  static List<TopicCard> cards(StoryPage page) {
    return page.sections().stream()
        .flatMap(s -> s instanceof Topics topics ? topics.cards().stream() : null)
        .toList();
  }

  private void add(Key key, List<TopicCard> cards, List<StoryPage> stories) {
    List<StoryPage> newestFirst = new ArrayList<>(stories);
    newestFirst.sort(SiteSnapshot.NEWEST_FIRST);
    Topic topic = new Topic(freeSlug(slug(cards.getFirst().name())), shown(cards), newestFirst);
    byKey.put(key, topic);
    bySlug.put(topic.slug(), topic);
  }

  private String freeSlug(String wanted) {
    String slug = wanted;
    for (int n = 2; bySlug.containsKey(slug); n++) {
      slug = wanted + "-" + n;
    }
    return slug;
  }

  private static TopicCard shown(List<TopicCard> oldestFirst) {
    List<TopicCard> newestFirst = new ArrayList<>(oldestFirst);
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .filter(card -> card.description() != null)
        .findFirst()
        .orElse(newestFirst.getFirst());
  }

  private static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
            .replaceAll("^-|-$", "");
    String cut =
        plain.substring(
            0,
            plain.offsetByCodePoints(
                0, Math.min(MAX_SLUG, plain.codePointCount(0, plain.length()))));
    return cut.isEmpty() ? "topic" : cut;
  }

  private record Key(String entity, String name, String type) {
    static Key of(TopicCard card) {
      String entity = card.entityId();
      return entity == null
          ? new Key("", card.name().toLowerCase(Locale.ROOT), card.type().name())
          : new Key(entity, "", "");
    }
  }
}
