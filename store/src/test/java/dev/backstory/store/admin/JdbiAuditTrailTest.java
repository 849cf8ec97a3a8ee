package dev.backstory.store.admin;

import dev.backstory.port.FeedStore;
import dev.backstory.port.admin.AuditTrail;
import dev.backstory.port.admin.AuditTrailContract;
import dev.backstory.store.EachDatabase;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.TestDatabases;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiAuditTrailTest extends AuditTrailContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected AuditTrail trail() {
    return new JdbiAuditTrail(databases.database());
  }

  @Override
  protected FeedStore feeds() {
    return new JdbiFeedStore(databases.database());
  }
}
