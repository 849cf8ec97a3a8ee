package dev.backstory.store;

import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiStoryStoreTest extends StoryStoreContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected StoryStore store() {
    return new JdbiStoryStore(databases.database());
  }
}
