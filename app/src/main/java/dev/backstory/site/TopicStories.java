package dev.backstory.site;

import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.StoryPage;
import dev.backstory.site.Topic.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The stories of one topic with their cards of it, taken in from the oldest on. */
final class TopicStories {
  private static final int MOST_SAID = 20;

  private final List<StoryPage> stories = new ArrayList<>();
  private final List<TopicCard> cards = new ArrayList<>();

  void add(StoryPage story, TopicCard card) {
    stories.add(story);
    cards.add(card);
  }

  String firstName() {
    return cards.getFirst().name();
  }

  /** All names that the stories have for it, the oldest first. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    cards.forEach(card -> names.add(card.name()));
    return names;
  }

  List<StoryPage> newestFirst() {
    List<StoryPage> newestFirst = new ArrayList<>(stories);
    newestFirst.sort(SiteSnapshot.NEWEST_FIRST);
    return newestFirst;
  }

  /** The newest card that describes it, else the newest. */
  TopicCard card() {
    return cards.reversed().stream()
        .filter(card -> card.description() != null)
        .findFirst()
        .orElse(cards.getLast());
  }

  /** What it is quoted with, the newest story first. */
  List<Said> said() {
    return newestFirst().stream()
        .flatMap(story -> quoted(story).map(entry -> new Said(story, entry)))
        .limit(MOST_SAID)
        .toList();
  }

  private Stream<PaperEntry> quoted(StoryPage story) {
    TopicCard card = cards.get(stories.indexOf(story));
    return story.sections().stream()
        .flatMap(s -> s instanceof PapersSay papers ? papers.entries().stream() : null)
        .filter(entry -> entry.quote() != null && isSpeaker(entry, card));
  }

  /** By the entity, as whoever is only described has it too, or by name. */
  private static boolean isSpeaker(PaperEntry entry, TopicCard card) {
    PageSpeaker speaker = entry.speaker();
    return speaker != null
        && (speaker.name().equalsIgnoreCase(card.name())
            || speaker.entityId() != null && speaker.entityId().equals(card.entityId()));
  }
}
