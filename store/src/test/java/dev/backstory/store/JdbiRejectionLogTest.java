package dev.backstory.store;

import dev.backstory.port.RejectionLog;
import dev.backstory.port.RejectionLogContract;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiRejectionLogTest extends RejectionLogContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected RejectionLog log() {
    return new JdbiRejectionLog(databases.database());
  }
}
