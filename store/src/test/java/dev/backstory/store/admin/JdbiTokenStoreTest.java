package dev.backstory.store.admin;

import dev.backstory.port.admin.TokenStore;
import dev.backstory.port.admin.TokenStoreContract;
import dev.backstory.store.EachDatabase;
import dev.backstory.store.TestDatabases;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiTokenStoreTest extends TokenStoreContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected TokenStore tokens() {
    return new JdbiTokenStore(databases.database());
  }
}
