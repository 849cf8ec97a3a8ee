package dev.backstory.store.postgres;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Begins each transaction by taking a lock of its schema, so that no other can intervene in one
 * that reads and then writes; the server gives it back when the transaction ends, however it does.
 * One that only reads takes none.
 */
final class OneWriter extends DelegatingTransactionHandler {
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtext('backstory'), hashtext(current_schema()))";

  OneWriter() {
    super(LocalTransactionHandler.binding());
  }

  private OneWriter(TransactionHandler bound) {
    super(bound);
  }

  @Override
  public TransactionHandler specialize(Handle handle) throws SQLException {
    return new OneWriter(getDelegate().specialize(handle));
  }

  @Override
  public void begin(Handle handle) {
    super.begin(handle);
    if (!handle.isReadOnly()) {
      handle.execute(LOCK);
    }
  }
}
