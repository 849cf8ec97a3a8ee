package dev.backstory.store;

import dev.backstory.port.DecisionJournalContract;
import dev.backstory.port.StoryStore;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiDecisionJournalTest extends DecisionJournalContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected StoryStore stories() {
    return new JdbiStoryStore(databases.database());
  }
}
