package dev.backstory.site.catalogue;

import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.port.ListedStory;
import dev.backstory.site.catalogue.Topic.QuotedIn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The stories of one topic with their cards of it, taken in from the oldest on. */
final class TopicStories {
  private final List<QuotedIn> oldestFirst = new ArrayList<>();

  void add(ListedStory story, TopicCard card) {
    oldestFirst.add(new QuotedIn(story, card));
  }

  int size() {
    return oldestFirst.size();
  }

  String firstName() {
    return oldestFirst.getFirst().card().name();
  }

  /** All names that the stories have for it, the oldest first. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    oldestFirst.forEach(it -> names.add(it.card().name()));
    return names;
  }

  Set<String> storyIds() {
    return oldestFirst.stream().map(it -> it.story().id()).collect(Collectors.toSet());
  }

  List<ListedStory> stories() {
    return oldestFirst.stream().map(QuotedIn::story).toList();
  }

  /**
   * Those that began next before and after a story.
   *
   * @param most of either
   */
  List<ListedStory> around(ListedStory story, int most) {
    QuotedIn sought = new QuotedIn(story, oldestFirst.getFirst().card());
    int at =
        Collections.binarySearch(
            oldestFirst, sought, Comparator.comparing(QuotedIn::story, ListedStory.OLDEST_FIRST));
    int place = at < 0 ? -at - 1 : at;
    return oldestFirst
        .subList(Math.max(0, place - most), Math.min(oldestFirst.size(), place + most + 1))
        .stream()
        .map(QuotedIn::story)
        .toList();
  }

  List<ListedStory> newestFirst() {
    return stories().stream().sorted(ListedStory.NEWEST_FIRST).toList();
  }

  /** The newest card that describes it, else the newest. */
  TopicCard card() {
    return oldestFirst.reversed().stream()
        .map(QuotedIn::card)
        .filter(card -> card.description() != null)
        .findFirst()
        .orElseGet(() -> oldestFirst.getLast().card());
  }

  /** Those that quote it, the newest first. */
  List<QuotedIn> quoted() {
    return oldestFirst.stream()
        .filter(it -> it.story().quoted().stream().anyMatch(who -> Topic.isSpeaker(who, it.card())))
        .sorted(Comparator.comparing(QuotedIn::story, ListedStory.NEWEST_FIRST))
        .toList();
  }
}
