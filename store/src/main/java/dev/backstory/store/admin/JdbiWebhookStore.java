package dev.backstory.store.admin;

import dev.backstory.port.StoryStore.Mark;
import dev.backstory.port.admin.WebhookStore;
import dev.backstory.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Webhooks, over SQL. */
public final class JdbiWebhookStore implements WebhookStore {
  /** The number of the last event that there ever was. */
  private final Jdbi jdbi;

  private final String last;

  public JdbiWebhookStore(Database database) {
    this.jdbi = database.jdbi();
    this.last = database.lastNumber("webhook_event");
  }

  @Override
  public List<Webhook> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT *, " + last + " - seen AS waiting FROM webhook ORDER BY name")
                .map((row, _) -> webhook(row))
                .list());
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    return new Webhook(
        row.getString("name"),
        row.getString("url"),
        Instant.parse(row.getString("added_at")),
        row.getString("off"),
        row.getInt("failures"),
        time(row.getString("failing_since")),
        time(row.getString("next_at")),
        row.getInt("waiting"),
        time(row.getString("former_until")));
  }

  private static @Nullable Instant time(@Nullable String stored) {
    return stored == null ? null : Instant.parse(stored);
  }

  @Override
  public List<String> secrets(String name, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT secret, former, former_until FROM webhook WHERE name = :name")
                    .bind("name", name)
                    .map((row, _) -> secrets(row, now))
                    .findOne())
        .orElse(List.of());
  }

  private static List<String> secrets(ResultSet row, Instant now) throws SQLException {
    String latest = row.getString("secret");
    Instant until = time(row.getString("former_until"));
    return until != null && now.isBefore(until)
        ? List.of(latest, row.getString("former"))
        : List.of(latest);
  }

  @Override
  public boolean rotate(String name, String secret, Instant until) {
    return 0
        < jdbi.withHandle(
            handle ->
                handle.execute(
                    "UPDATE webhook SET former = secret, secret = ?, former_until = ?"
                        + " WHERE name = ?",
                    secret,
                    until,
                    name));
  }

  @Override
  public boolean add(String name, String url, String secret, Instant at) {
    return 0
        < jdbi.withHandle(
            handle ->
                handle.execute(
                    "INSERT INTO webhook (name, url, secret, added_at, seen) VALUES (?, ?, ?, ?, "
                        + last
                        + ") ON CONFLICT DO NOTHING",
                    name,
                    url,
                    secret,
                    at));
  }

  @Override
  public boolean remove(String name) {
    return jdbi.inTransaction(
        handle -> {
          boolean there = 0 < handle.execute("DELETE FROM webhook WHERE name = ?", name);
          forgetHeard(handle);
          if (!isAny(handle)) {
            handle.execute("DELETE FROM webhook_story");
            handle.execute("DELETE FROM webhook_mark");
          }
          return there;
        });
  }

  private static boolean isAny(Handle handle) {
    return handle.createQuery("SELECT EXISTS (SELECT 1 FROM webhook)").mapTo(Boolean.class).one();
  }

  /** What all were told waits for nobody. */
  private void forgetHeard(Handle handle) {
    handle.execute(
        "DELETE FROM webhook_event WHERE seq <= (SELECT coalesce(min(seen), "
            + last
            + ") FROM webhook)");
  }

  @Override
  public boolean switchOff(String name, String why) {
    return 0
        < jdbi.withHandle(
            handle ->
                handle.execute(
                    "UPDATE webhook SET off = ?, next_at = NULL WHERE name = ? AND off = ''",
                    why,
                    name));
  }

  @Override
  public boolean switchOn(String name) {
    return 0
        < jdbi.withHandle(
            handle ->
                handle.execute(
                    "UPDATE webhook SET off = '', failures = 0, failing_since = NULL,"
                        + " next_at = NULL WHERE name = ? AND off <> ''",
                    name));
  }

  @Override
  public Optional<Mark> mark() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT told, decided FROM webhook_mark")
                .map((row, _) -> new Mark(row.getLong("told"), row.getLong("decided")))
                .findOne());
  }

  @Override
  public void begin(Mark mark, Map<String, Instant> published) {
    jdbi.useTransaction(
        handle -> {
          int begun =
              handle.execute(
                  "INSERT INTO webhook_mark (one, told, decided) VALUES (1, ?, ?)"
                      + " ON CONFLICT DO NOTHING",
                  mark.told(),
                  mark.decided());
          if (begun > 0 && !published.isEmpty()) {
            PreparedBatch batch =
                handle.prepareBatch(
                    "INSERT INTO webhook_story (story_id, updated_at) VALUES (:story, :at)");
            published.forEach((story, at) -> batch.bind("story", story).bind("at", at).add());
            batch.execute();
          }
        });
  }

  @Override
  public Optional<Instant> told(String storyId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT updated_at FROM webhook_story WHERE story_id = :story")
                .bind("story", storyId)
                .mapTo(Instant.class)
                .findOne());
  }

  @Override
  public void announce(Mark upTo, List<News> news) {
    jdbi.useTransaction(
        handle -> {
          news.forEach(it -> announce(handle, it));
          handle.execute(
              "UPDATE webhook_mark SET told = ?, decided = ?", upTo.told(), upTo.decided());
          handle.execute("DELETE FROM webhook_event WHERE seq <= " + last + " - " + MOST_EVENTS);
        });
  }

  private static void announce(Handle handle, News news) {
    Event event = news.event();
    handle.execute(
        "INSERT INTO webhook_event (message, at, kind, story_id, revision, since)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        event.message(),
        event.at(),
        event.kind().name(),
        event.storyId(),
        event.revision(),
        event.since());
    Instant updatedAt = news.updatedAt();
    if (updatedAt == null) {
      handle.execute("DELETE FROM webhook_story WHERE story_id = ?", event.storyId());
    } else {
      handle.execute(
          "INSERT INTO webhook_story (story_id, updated_at) VALUES (?, ?)"
              + " ON CONFLICT (story_id) DO UPDATE SET updated_at = excluded.updated_at",
          event.storyId(),
          updatedAt);
    }
  }

  @Override
  public Optional<Next> next(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT webhook_event.*, webhook_event.seq - webhook.seen - 1 AS missed"
                        + " FROM webhook JOIN webhook_event ON webhook_event.seq > webhook.seen"
                        + " WHERE webhook.name = :name ORDER BY webhook_event.seq LIMIT 1")
                .bind("name", name)
                .map(
                    (row, _) ->
                        new Next(
                            row.getLong("seq"),
                            new Event(
                                row.getString("message"),
                                Instant.parse(row.getString("at")),
                                Kind.valueOf(row.getString("kind")),
                                row.getString("story_id"),
                                row.getInt("revision"),
                                row.getInt("since")),
                            row.getLong("missed")))
                .findOne());
  }

  @Override
  public void delivered(String name, long place, Delivery delivery) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "UPDATE webhook SET seen = max(seen, ?), failures = 0, failing_since = NULL,"
                  + " next_at = NULL WHERE name = ?",
              place,
              name);
          forgetHeard(handle);
          keep(handle, name, delivery);
        });
  }

  @Override
  public void skipped(String name, long place) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("UPDATE webhook SET seen = max(seen, ?) WHERE name = ?", place, name);
          forgetHeard(handle);
        });
  }

  @Override
  public void passedOver(String name, long place, Delivery delivery) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "UPDATE webhook SET seen = max(seen, ?), failures = 0,"
                  + " failing_since = coalesce(failing_since, ?), next_at = NULL WHERE name = ?",
              place,
              delivery.at(),
              name);
          forgetHeard(handle);
          keep(handle, name, delivery);
        });
  }

  @Override
  public void failed(String name, Instant nextAt, Delivery delivery) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "UPDATE webhook SET failures = failures + 1,"
                  + " failing_since = coalesce(failing_since, ?), next_at = ? WHERE name = ?",
              delivery.at(),
              nextAt,
              name);
          keep(handle, name, delivery);
        });
  }

  /** One that was removed meanwhile has no deliveries. */
  private static void keep(Handle handle, String name, Delivery delivery) {
    handle.execute(
        "INSERT INTO webhook_delivery (webhook, at, what, answer, taken, millis)"
            + " SELECT name, ?, ?, ?, ?, ? FROM webhook WHERE name = ?",
        delivery.at(),
        delivery.what(),
        delivery.answer(),
        delivery.taken() ? 1 : 0,
        delivery.took().toMillis(),
        name);
    handle.execute(
        "DELETE FROM webhook_delivery WHERE webhook = ? AND seq NOT IN (SELECT seq"
            + " FROM webhook_delivery WHERE webhook = ? ORDER BY seq DESC LIMIT ?)",
        name,
        name,
        MOST_DELIVERIES);
  }

  @Override
  public List<Delivery> deliveries(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM webhook_delivery WHERE webhook = :name ORDER BY seq DESC")
                .bind("name", name)
                .map(
                    (row, _) ->
                        new Delivery(
                            Instant.parse(row.getString("at")),
                            row.getString("what"),
                            row.getString("answer"),
                            row.getBoolean("taken"),
                            Duration.ofMillis(row.getLong("millis"))))
                .list());
  }
}
