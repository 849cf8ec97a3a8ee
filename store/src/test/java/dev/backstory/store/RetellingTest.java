package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.port.ToldStories;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stories are told again when what is known of their topics has changed. */
class RetellingTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private JdbiStoryStore stories;
  private ToldStories told;

  @BeforeEach
  void open() {
    stories = new JdbiStoryStore(databases.database());
    told = new ToldStories(stories);
  }

  @Test
  void withOtherKnowledgeEveryPageIsUntoldOnce() {
    stories.knowing("first");
    told.tell("s", NOON, "Ada Lind");
    told.tell("t", NOON, "Orm");
    told.tell("brief", NOON, StoryPage.Status.BRIEF);

    assertThat(stories.knowing("first")).isZero();
    assertThat(told.untold()).isEmpty();
    assertThat(stories.knowing("second")).isEqualTo(2);
    assertThat(told.untold()).containsExactly("s", "t");

    told.tell("s", NOON, "Ada Lind");
    databases.restart();
    open();
    assertThat(stories.knowing("second")).isZero();
    assertThat(told.untold()).containsExactly("t");
    told.tell("t", NOON, "Orm");
    assertThat(told.untold()).isEmpty();
  }

  @Test
  void pagesOfBeforeThatWasKeptAreToldAgain() {
    told.tell("s", NOON, "Ada Lind");
    assertThat(told.untold()).isEmpty();
    assertThat(stories.knowing("first")).isOne();
    assertThat(told.untold()).containsExactly("s");
  }
}
