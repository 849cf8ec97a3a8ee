package dev.backstory.site.catalogue;

import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.port.ListedStory;
import dev.backstory.site.sorted.Sorted;
import java.util.List;

/**
 * A person, organisation or place and every story about it.
 *
 * @param slug its address; stays as long as the oldest of its stories
 * @param card as the newest story that describes it has it
 * @param stories newest first
 * @param quoted those of them in which it is quoted, newest first
 * @param beside the topics that most of its stories have too
 */
public record Topic(
    String slug,
    TopicCard card,
    List<ListedStory> stories,
    List<QuotedIn> quoted,
    List<Beside> beside) {
  public Topic {
    stories = Sorted.copyOf(stories);
    quoted = Sorted.copyOf(quoted);
    beside = List.copyOf(beside);
  }

  /**
   * Whether a speaker is the topic of a card of the same story: whoever is only described has the
   * entity, too.
   */
  public static boolean isSpeaker(PageSpeaker speaker, TopicCard card) {
    return speaker.name().equalsIgnoreCase(card.name())
        || speaker.entityId() != null && speaker.entityId().equals(card.entityId());
  }

  /** A story that quotes it, with its card there. */
  public record QuotedIn(ListedStory story, TopicCard card) {}

  /** A quotation and the story that has it. */
  public record Said(ListedStory story, PaperEntry entry) {}

  /**
   * Another topic.
   *
   * @param stories how many both are in
   */
  public record Beside(String slug, String name, int stories) {}
}
