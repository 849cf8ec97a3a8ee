package dev.backstory.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.port.Decision;
import dev.backstory.port.StoryStore.Placement;
import dev.backstory.port.StoryStore.Told;
import dev.backstory.port.Turn;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Stories in a store whose pages have topics. */
public final class ToldStories {
  private final JdbiStoryStore stories;

  public ToldStories(SqliteDatabase database) {
    this.stories = new JdbiStoryStore(database);
  }

  /** Ids of those that are untold. */
  public List<String> untold() {
    return stories.untold().stream().map(Story::id).toList();
  }

  public JdbiStoryStore stories() {
    return stories;
  }

  /** Tells a story, which is opened first if need be, with topics of these names. */
  public void tell(String id, Instant at, String... topics) {
    tell(id, at, StoryPage.Status.PAGE, topics);
  }

  void tell(String id, Instant at, StoryPage.Status status, String... topics) {
    if (stories.story(id).isEmpty()) {
      Story story = new Story(id, "slug-" + id, List.of(), List.of(), at, at);
      stories.follow(
          new Turn(
              "article-" + id,
              1,
              at,
              "s".getBytes(UTF_8),
              List.of(new Decision(Decision.Kind.OPEN, id, null, List.of(), story, "{}"))));
    }
    stories.tell(
        List.of(
            new Told(
                page(id, at, status, topics),
                List.of(new Placement("article-" + id, id, 1)),
                stories.journal().last(),
                List.of())));
  }

  private static StoryPage page(String id, Instant at, StoryPage.Status status, String... topics) {
    List<PageSection.TopicCard> cards =
        Stream.of(topics)
            .map(
                name ->
                    new PageSection.TopicCard(
                        null, name, EntityType.PERSON, null, null, null, null, 3))
            .toList();
    return new StoryPage(
        id,
        "slug-" + id,
        "A headline",
        status,
        "en",
        at,
        at,
        1,
        new StoryPage.Coverage(List.of(), 1, 1),
        List.of(new PageSection.Topics(Claim.EXTRACTED, null, cards)),
        List.of(new StoryPage.Revision(1, at, "First told", false)));
  }
}
