package dev.backstory.store;

import dev.backstory.port.OnlineAnswers;
import dev.backstory.port.OnlineAnswersContract;
import dev.backstory.port.StoryStore;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiOnlineAnswersTest extends OnlineAnswersContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected OnlineAnswers answers(String language) {
    return new JdbiOnlineAnswers(databases.database(), language);
  }

  @Override
  protected StoryStore stories() {
    return new JdbiStoryStore(databases.database());
  }
}
