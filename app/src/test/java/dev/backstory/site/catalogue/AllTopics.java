package dev.backstory.site.catalogue;

import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.notation.Slug;
import dev.backstory.port.ListedStory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The addresses of topics by their rules as they are told, in passes over all stories. */
final class AllTopics {
  private final List<ListedStory> oldestFirst;
  private final Map<TopicKey, TopicKey> same = new LinkedHashMap<>();

  /** A story with the first of its cards that opens a topic. */
  private record Card(ListedStory story, TopicCard card) {}

  private AllTopics(Collection<ListedStory> stories) {
    this.oldestFirst = stories.stream().sorted(ListedStory.OLDEST_FIRST).toList();
  }

  /** The ids of the stories of each, newest first, and where further names lead. */
  static Map<String, String> addresses(Collection<ListedStory> stories) {
    return new AllTopics(stories).addresses();
  }

  static String ids(Topic topic) {
    return topic.stories().stream().map(ListedStory::id).toList() + " " + topic.card();
  }

  private Map<String, String> addresses() {
    Map<TopicKey, List<Card>> named = read();
    Map<TopicKey, String> slugs = new LinkedHashMap<>();
    named.forEach(
        (key, cards) ->
            slugs.put(
                key, Slug.free(slug(cards.getFirst().card.name()), slugs.values()::contains)));
    named.keySet().forEach(key -> join(key, named));
    Map<TopicKey, List<Card>> topics = read();
    Map<TopicKey, String> own = new LinkedHashMap<>();
    slugs.forEach((key, slug) -> own.putIfAbsent(same.getOrDefault(key, key), slug));
    Map<String, String> addresses = new TreeMap<>();
    slugs.forEach((key, slug) -> addresses.put(slug, "to " + own.get(same.getOrDefault(key, key))));
    topics.forEach((key, cards) -> addresses.put(own.get(key), told(cards)));
    topics.forEach(
        (key, cards) ->
            cards.forEach(it -> addresses.putIfAbsent(slug(it.card.name()), "to " + own.get(key))));
    return addresses;
  }

  private Map<TopicKey, List<Card>> read() {
    Map<TopicKey, List<Card>> found = new LinkedHashMap<>();
    for (ListedStory story : oldestFirst) {
      Set<TopicKey> seen = new HashSet<>();
      for (TopicCard card : story.cards()) {
        TopicKey named = TopicKey.of(card);
        TopicKey key = same.getOrDefault(named, named);
        if (seen.add(key)) {
          found.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Card(story, card));
        }
      }
    }
    return found;
  }

  private void join(TopicKey key, Map<TopicKey, List<Card>> named) {
    List<TopicKey> called =
        named.keySet().stream()
            .filter(it -> it.isLinked() && !key.isLinked())
            .filter(it -> names(named.get(it)).contains(key.name()))
            .toList();
    if (called.size() == 1 && isSame(key, called.getFirst(), named)) {
      same.put(key, called.getFirst());
    }
  }

  private static Set<String> names(List<Card> cards) {
    return cards.stream()
        .map(it -> it.card.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static boolean isSame(TopicKey one, TopicKey other, Map<TopicKey, List<Card>> named) {
    List<Card> unlinked = named.get(one);
    List<Card> entity = named.get(other);
    return best(unlinked).type() == best(entity).type()
        && Collections.disjoint(stories(unlinked), stories(entity))
        && !Collections.disjoint(company(one, unlinked), company(other, entity));
  }

  private static Set<String> stories(List<Card> cards) {
    return cards.stream().map(it -> it.story.id()).collect(Collectors.toSet());
  }

  private static Set<TopicKey> company(TopicKey own, List<Card> cards) {
    return cards.stream()
        .flatMap(it -> it.story.cards().stream())
        .map(TopicKey::of)
        .filter(key -> !key.equals(own))
        .collect(Collectors.toSet());
  }

  /** The newest that describes it, else the newest. */
  private static TopicCard best(List<Card> cards) {
    return cards.reversed().stream()
        .map(Card::card)
        .filter(card -> card.description() != null)
        .findFirst()
        .orElse(cards.getLast().card);
  }

  private static String told(List<Card> cards) {
    return cards.stream()
            .map(Card::story)
            .sorted(ListedStory.NEWEST_FIRST)
            .map(ListedStory::id)
            .toList()
        + " "
        + best(cards);
  }

  private static String slug(String name) {
    return Slug.inAnyScript(name);
  }
}
