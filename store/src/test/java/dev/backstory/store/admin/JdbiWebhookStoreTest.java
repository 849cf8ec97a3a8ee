package dev.backstory.store.admin;

import dev.backstory.port.admin.WebhookStore;
import dev.backstory.port.admin.WebhookStoreContract;
import dev.backstory.store.EachDatabase;
import dev.backstory.store.TestDatabases;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiWebhookStoreTest extends WebhookStoreContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected WebhookStore webhooks() {
    return new JdbiWebhookStore(databases.database());
  }
}
