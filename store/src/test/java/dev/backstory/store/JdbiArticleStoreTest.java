package dev.backstory.store;

import dev.backstory.port.ArticleStore;
import dev.backstory.port.ArticleStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiArticleStoreTest extends ArticleStoreContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected ArticleStore store() {
    return new JdbiArticleStore(databases.database());
  }
}
