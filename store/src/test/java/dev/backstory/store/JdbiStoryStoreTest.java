package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Story;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStoreContract;
import dev.backstory.port.ToldStories;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiStoryStoreTest extends StoryStoreContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected StoryStore store() {
    return new JdbiStoryStore(databases.database());
  }

  @Test
  void whatIsKnownAndUntoldIsSoAfterARestart() {
    Instant noon = Instant.parse("2031-03-04T12:00:00Z");
    new ToldStories(store()).tell("s", noon, "Ada Lind");
    store().knowing("first");

    databases.restart();

    assertThat(store().knowing("first")).isZero();
    assertThat(store().untold()).extracting(Story::id).containsExactly("s");
  }
}
