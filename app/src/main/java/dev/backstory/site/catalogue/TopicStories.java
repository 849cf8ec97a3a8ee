package dev.backstory.site.catalogue;

import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.port.ListedStory;
import dev.backstory.site.catalogue.Topic.QuotedIn;
import dev.backstory.site.sorted.Sorted;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stories of one topic with their cards of it. Never changes. */
final class TopicStories {
  private static final Comparator<QuotedIn> OLDEST_FIRST =
      Comparator.comparing(QuotedIn::story, ListedStory.OLDEST_FIRST);

  /** The newest card that describes it, else the newest. */
  private static final Comparator<QuotedIn> BEST_FIRST =
      Comparator.comparing((QuotedIn it) -> it.card().description() == null)
          .thenComparing(OLDEST_FIRST.reversed());

  /** In the order in which stories brought topics up. */
  static final Comparator<TopicStories> AS_FOUND =
      Comparator.comparing(TopicStories::oldest, ListedStory.OLDEST_FIRST)
          .thenComparing(TopicStories::place);

  private final TopicKey key;
  private final Sorted<QuotedIn> oldestFirst;
  private final Sorted<ListedStory> newestFirst;
  private final Sorted<QuotedIn> quoted;

  /** All names that the stories have for it, with how many have each. */
  private final Map<String, Integer> names;

  private TopicStories(
      TopicKey key,
      Sorted<QuotedIn> oldestFirst,
      Sorted<ListedStory> newestFirst,
      Sorted<QuotedIn> quoted,
      Map<String, Integer> names) {
    this.key = key;
    this.oldestFirst = oldestFirst;
    this.newestFirst = newestFirst;
    this.quoted = quoted;
    this.names = names;
  }

  /** A topic without stories yet. */
  static TopicStories none(TopicKey key) {
    return new TopicStories(
        key,
        Sorted.by(OLDEST_FIRST, BEST_FIRST),
        Sorted.by(ListedStory.NEWEST_FIRST),
        Sorted.by(Comparator.comparing(QuotedIn::story, ListedStory.NEWEST_FIRST)),
        Map.of());
  }

  /** The first card of each topic that a story has. */
  static Map<TopicKey, QuotedIn> of(ListedStory story, Function<TopicCard, TopicKey> keys) {
    Map<TopicKey, QuotedIn> cards = new HashMap<>();
    for (TopicCard card : story.cards()) {
      cards.putIfAbsent(keys.apply(card), new QuotedIn(story, card));
    }
    return cards;
  }

  /** The same after a change of stories. */
  TopicStories with(Collection<QuotedIn> gone, Collection<QuotedIn> there) {
    Map<String, Integer> after = new HashMap<>(names);
    gone.forEach(it -> called(it).forEach(name -> after.merge(name, -1, Integer::sum)));
    there.forEach(it -> called(it).forEach(name -> after.merge(name, 1, Integer::sum)));
    after.values().removeIf(stories -> stories == 0);
    return new TopicStories(
        key,
        oldestFirst.with(gone, there),
        newestFirst.with(stories(gone), stories(there)),
        quoted.with(gone, there.stream().filter(TopicStories::isQuoted).toList()),
        after.equals(names) ? names : Map.copyOf(after));
  }

  /** What a story calls it, and what its articles do. */
  private static Stream<String> called(QuotedIn it) {
    return Stream.concat(Stream.of(it.card().name()), Stream.ofNullable(it.card().articleName()));
  }

  private static List<ListedStory> stories(Collection<QuotedIn> cards) {
    return cards.stream().map(QuotedIn::story).toList();
  }

  private static boolean isQuoted(QuotedIn it) {
    return it.story().quoted().stream().anyMatch(who -> Topic.isSpeaker(who, it.card()));
  }

  TopicKey key() {
    return key;
  }

  int size() {
    return oldestFirst.size();
  }

  String firstName() {
    return oldestFirst.getFirst().card().name();
  }

  private ListedStory oldest() {
    return oldestFirst.getFirst().story();
  }

  /** Where among the cards of its oldest story the topic comes up. */
  private int place() {
    QuotedIn first = oldestFirst.getFirst();
    return first.story().cards().indexOf(first.card());
  }

  /** All names that the stories have for it. */
  Set<String> names() {
    return names.keySet();
  }

  /** With the card of it that each has, in the order in which they began. */
  List<QuotedIn> cards() {
    return oldestFirst;
  }

  boolean has(ListedStory story) {
    return find(story) != null;
  }

  /** A story as it is now; null if it has no card of the topic. */
  @Nullable ListedStory find(ListedStory story) {
    QuotedIn found = oldestFirst.find(it -> ListedStory.OLDEST_FIRST.compare(it.story(), story));
    return found == null ? null : found.story();
  }

  /** A story that is of both; null if there is none. */
  @Nullable ListedStory meeting(TopicStories other) {
    TopicStories fewer = size() < other.size() ? this : other;
    TopicStories more = fewer == this ? other : this;
    for (QuotedIn it : fewer.oldestFirst) {
      if (more.has(it.story())) {
        return it.story();
      }
    }
    return null;
  }

  /**
   * Those that began next before and after a story.
   *
   * @param most of either
   */
  List<ListedStory> around(ListedStory story, int most) {
    int place = oldestFirst.before(it -> ListedStory.OLDEST_FIRST.compare(it.story(), story));
    return oldestFirst
        .subList(Math.max(0, place - most), Math.min(oldestFirst.size(), place + most + 1))
        .stream()
        .map(QuotedIn::story)
        .toList();
  }

  List<ListedStory> newestFirst() {
    return newestFirst;
  }

  /** The newest card that describes it, else the newest. */
  TopicCard card() {
    return Objects.requireNonNull(oldestFirst.least()).card();
  }

  /** Those that quote it, the newest first. */
  List<QuotedIn> quoted() {
    return quoted;
  }
}
