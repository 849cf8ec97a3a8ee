package dev.backstory.store;

import dev.backstory.port.LineReports;
import dev.backstory.port.LineReportsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiLineReportsTest extends LineReportsContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected LineReports reports() {
    return new JdbiLineReports(databases.database());
  }
}
