package dev.backstory.store.admin;

import dev.backstory.port.admin.FeedEdits;
import dev.backstory.store.Database;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the owners want of single feeds, over SQL. */
public final class JdbiFeedEdits implements FeedEdits {
  private final Jdbi jdbi;

  public JdbiFeedEdits(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public Edit of(String feed) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT minutes, keep, block, header FROM feed_edit WHERE feed = :feed")
                .bind("feed", feed)
                .map(
                    (row, _) ->
                        new Edit(
                            row.getInt("minutes"),
                            row.getString("keep"),
                            row.getString("block"),
                            text(row.getString("header"))))
                .findOne()
                .orElse(Edit.NONE));
  }

  private static String text(@Nullable String stored) {
    return stored == null ? "" : stored;
  }

  @Override
  public Optional<Secret> secret(String feed) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT header, secret FROM feed_edit"
                        + " WHERE feed = :feed AND header IS NOT NULL")
                .bind("feed", feed)
                .map((row, _) -> new Secret(row.getString("header"), row.getString("secret")))
                .findOne());
  }

  @Override
  public boolean edit(String feed, int minutes, String keep, String block) {
    return jdbi.inTransaction(
        handle -> {
          begin(handle, feed);
          return 0
              < handle.execute(
                  "UPDATE feed_edit SET minutes = ?, keep = ?, block = ? WHERE feed = ?",
                  minutes,
                  keep,
                  block,
                  feed);
        });
  }

  @Override
  public boolean keepSecret(String feed, Secret secret) {
    return jdbi.inTransaction(
        handle -> {
          begin(handle, feed);
          return 0
              < handle.execute(
                  "UPDATE feed_edit SET header = ?, secret = ? WHERE feed = ?",
                  secret.header(),
                  secret.value(),
                  feed);
        });
  }

  private static void begin(Handle handle, String feed) {
    handle.execute(
        "INSERT INTO feed_edit (feed) SELECT url FROM feed WHERE url = ? ON CONFLICT DO NOTHING",
        feed);
  }

  @Override
  public boolean forgetSecret(String feed) {
    return jdbi.withHandle(
        handle ->
            0
                < handle.execute(
                    "UPDATE feed_edit SET header = NULL, secret = NULL"
                        + " WHERE feed = ? AND header IS NOT NULL",
                    feed));
  }
}
