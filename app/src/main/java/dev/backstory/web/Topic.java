package dev.backstory.web;

import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.StoryPage;
import java.util.List;

/**
 * A person, organisation or place and every story about it.
 *
 * @param slug its address; stays as long as the oldest of its stories
 * @param card as the newest story that describes it has it
 * @param stories newest first
 */
public record Topic(String slug, TopicCard card, List<StoryPage> stories) {
  public Topic {
    stories = List.copyOf(stories);
  }
}
