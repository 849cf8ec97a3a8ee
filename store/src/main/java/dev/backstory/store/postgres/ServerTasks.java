package dev.backstory.store.postgres;

import dev.backstory.store.DataFolderException;
import dev.backstory.store.FolderTask;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that this process has: locks of a session of its own at the server, which gives them
 * back when the session ends, however it does. Whoever lost the session has to take them anew.
 */
final class ServerTasks implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 5;
  private static final String LOCK =
      "SELECT pg_try_advisory_lock(hashtext('backstory ' || ?), hashtext(current_schema()))";

  private static final String GIVE_BACK = "SELECT pg_advisory_unlock_all()";

  private final DataSource server;
  private final Set<FolderTask> taken = EnumSet.noneOf(FolderTask.class);
  private @Nullable Connection session;

  ServerTasks(DataSource server) {
    this.server = server;
  }

  /** Whether this process has the task from now on; false while another one has it. */
  synchronized boolean take(FolderTask task) {
    try {
      Connection open = session();
      if (!taken.contains(task) && lock(open, task)) {
        taken.add(task);
      }
      return taken.contains(task);
    } catch (SQLException e) {
      throw new DataFolderException(PostgresFault.ofOpening(e), null);
    }
  }

  private Connection session() throws SQLException {
    Connection open = session;
    if (open == null || !open.isValid(PATIENCE_SECONDS)) {
      close();
      open = server.getConnection();
      session = open;
    }
    return open;
  }

  private static boolean lock(Connection session, FolderTask task) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(LOCK)) {
      statement.setString(1, task.name());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  @Override
  public synchronized void close() {
    taken.clear();
    Connection open = session;
    session = null;
    if (open != null) {
      try (open;
          Statement sql = open.createStatement()) {
        sql.execute(GIVE_BACK); // the server learns some time later that a session has ended
      } catch (SQLException e) {
        // then the server has ended it already
      }
    }
  }
}
