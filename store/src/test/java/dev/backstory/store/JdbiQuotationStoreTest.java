package dev.backstory.store;

import dev.backstory.port.QuotationStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiQuotationStoreTest extends QuotationStoreContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected Stores empty() {
    Database database = databases.another();
    return new Stores(
        new JdbiArticleStore(database),
        new JdbiStoryStore(database),
        new JdbiQuotationStore(database));
  }
}
