package dev.backstory.site;

import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.StoryPage;
import java.util.List;

/**
 * A person, organisation or place and every story about it.
 *
 * @param slug its address; stays as long as the oldest of its stories
 * @param card as the newest story that describes it has it
 * @param stories newest first
 * @param said what it is quoted with, in the order of the stories
 * @param beside the topics that most of its stories have too
 */
public record Topic(
    String slug, TopicCard card, List<StoryPage> stories, List<Said> said, List<Beside> beside) {
  public Topic {
    stories = List.copyOf(stories);
    said = List.copyOf(said);
    beside = List.copyOf(beside);
  }

  /** The address of a topic's page, seen from a page from which {@code root} leads to the top. */
  public static String href(String root, String slug) {
    return root + SitePaths.href(SitePaths.topic(slug));
  }

  /** A quotation and the story that has it. */
  public record Said(StoryPage story, PaperEntry entry) {}

  /**
   * Another topic.
   *
   * @param stories how many both are in
   */
  public record Beside(String slug, String name, int stories) {}
}
