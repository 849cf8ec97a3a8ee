package dev.backstory.store.admin;

import dev.backstory.port.admin.AccountStore;
import dev.backstory.port.admin.AccountStoreContract;
import dev.backstory.store.EachDatabase;
import dev.backstory.store.TestDatabases;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiAccountStoreTest extends AccountStoreContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected AccountStore accounts() {
    return new JdbiAccountStore(databases.database());
  }
}
