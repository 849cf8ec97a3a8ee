package dev.backstory.store;

import dev.backstory.port.QuotationStoreContract;
import dev.backstory.store.admin.JdbiHiddenStories;
import dev.backstory.store.admin.JdbiTakenDown;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiQuotationStoreTest extends QuotationStoreContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected Stores empty() {
    Database database = databases.another();
    return new Stores(
        new JdbiArticleStore(database),
        new JdbiStoryStore(database),
        new JdbiQuotationStore(database),
        new JdbiHiddenStories(database),
        new JdbiTakenDown(database));
  }
}
