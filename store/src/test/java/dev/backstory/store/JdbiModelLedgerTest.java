package dev.backstory.store;

import dev.backstory.port.ModelLedger;
import dev.backstory.port.ModelLedgerContract;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiModelLedgerTest extends ModelLedgerContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected ModelLedger ledger() {
    return new JdbiModelLedger(databases.database());
  }

  @Override
  protected ModelLedger afterRestart() {
    databases.restart();
    return ledger();
  }
}
