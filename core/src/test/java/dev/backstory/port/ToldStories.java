package dev.backstory.port;

import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.port.StoryStore.Placement;
import dev.backstory.port.StoryStore.Told;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Stories in a store whose pages have topics. */
public final class ToldStories {
  private final StoryStore stories;

  public ToldStories(StoryStore stories) {
    this.stories = stories;
  }

  /** Ids of those that are untold. */
  public List<String> untold() {
    return stories.untold().stream().map(Story::id).toList();
  }

  /** Tells a story, which is opened first if need be, with topics of these names. */
  public void tell(String id, Instant at, String... topics) {
    tell(id, at, StoryPage.Status.PAGE, topics);
  }

  void tell(String id, Instant at, StoryPage.Status status, String... topics) {
    tell(Turns.page(id, at, status, topics(topics)));
  }

  /** Tells a story, which is opened first if need be, with this page. */
  public void tell(StoryPage page) {
    String id = page.id();
    String article = "article-" + id;
    if (stories.story(id).isEmpty()) {
      stories.follow(Turns.turn(article, page.updatedAt(), Turns.open(id)));
    }
    stories.tell(
        List.of(
            new Told(
                page,
                List.of(new Placement(article, id, 1)),
                stories.journal().last(),
                List.of())));
  }

  private static PageSection topics(String... names) {
    return new PageSection.Topics(
        Claim.EXTRACTED, null, Stream.of(names).map(ToldStories::card).toList());
  }

  private static TopicCard card(String name) {
    return new TopicCard(null, name, EntityType.PERSON, null, null, null, null, 3);
  }
}
