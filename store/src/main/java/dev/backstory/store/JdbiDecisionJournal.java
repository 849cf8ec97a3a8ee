package dev.backstory.store;

import dev.backstory.pipeline.ReasonsCodec;
import dev.backstory.port.Decision.Kind;
import dev.backstory.port.DecisionJournal;
import dev.backstory.port.JournalEntry;
import dev.backstory.store.DamagedRows.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Decisions over SQL. */
final class JdbiDecisionJournal implements DecisionJournal {
  private static final int MOST_AT_ONCE = 500;

  private final Jdbi jdbi;
  private final DamagedRows damaged;

  JdbiDecisionJournal(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.damaged = jdbi.getConfig(DamagedRows.class);
  }

  @Override
  public long arrivals() {
    return number("SELECT count(*) FROM decision WHERE arrival = 1");
  }

  @Override
  public long last() {
    return number("SELECT coalesce(max(seq), 0) FROM decision");
  }

  @Override
  public void replay(long from, BiConsumer<JournalEntry, Optional<byte[]>> told) {
    jdbi.useHandle(
        handle -> {
          Query query =
              handle
                  .createQuery(
                      "SELECT * FROM decision WHERE seq >= (SELECT seq FROM decision"
                          + " WHERE arrival = 1 ORDER BY seq LIMIT 1 OFFSET :from) ORDER BY seq")
                  .bind("from", from);
          query
              .map(
                  (row, _) -> {
                    told.accept(entry(handle, row), Optional.ofNullable(row.getBytes("signature")));
                    return true;
                  })
              .forEach(_ -> {});
        });
  }

  @Override
  public List<JournalEntry> about(List<String> articleIds) {
    TreeMap<Long, JournalEntry> found = new TreeMap<>();
    for (int from = 0; from < articleIds.size(); from += MOST_AT_ONCE) {
      List<String> some =
          articleIds.subList(from, Math.min(articleIds.size(), from + MOST_AT_ONCE));
      entries(
              handle ->
                  handle
                      .createQuery(
                          "SELECT * FROM decision WHERE arrival = 1 AND article_id IN (<some>)"
                              + " UNION SELECT * FROM decision WHERE seq IN"
                              + " (SELECT seq FROM decision_moved WHERE article_id IN (<some>))")
                      .bindList("some", some))
          .forEach(entry -> found.put(entry.number(), explained(entry)));
    }
    return List.copyOf(found.values());
  }

  /** Without its reasons if these are damaged. */
  private JournalEntry explained(JournalEntry entry) {
    boolean whole =
        damaged.isWhole(
            Part.DECISION,
            Long.toString(entry.number()),
            () -> ReasonsCodec.decode(entry.reasons()));
    return whole
        ? entry
        : new JournalEntry(
            entry.number(),
            entry.articleId(),
            entry.at(),
            entry.kind(),
            entry.storyId(),
            entry.otherId(),
            entry.articleIds(),
            null,
            entry.byHand());
  }

  @Override
  public List<JournalEntry> untold(String storyId) {
    return entries(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM decision WHERE arrival = 0"
                        + " AND (story_id = :story OR other_id = :story)"
                        + " AND seq > (SELECT told_seq FROM story WHERE id = :story) ORDER BY seq")
                .bind("story", storyId));
  }

  private interface Asking {
    Query of(Handle handle);
  }

  private List<JournalEntry> entries(Asking asking) {
    return jdbi.withHandle(handle -> asking.of(handle).map((row, _) -> entry(handle, row)).list());
  }

  private static JournalEntry entry(Handle handle, ResultSet row) throws SQLException {
    long number = row.getLong("seq");
    Kind kind = kind(handle, row, number);
    return new JournalEntry(
        number,
        row.getString("article_id"),
        handle
            .getConfig(DamagedRows.class)
            .read(Part.DECISION, Long.toString(number), () -> Instant.parse(row.getString("at")))
            .orElse(Instant.EPOCH),
        kind,
        row.getString("story_id"),
        row.getString("other_id"),
        kind.isArrival() ? List.of() : moved(handle, number),
        row.getString("reasons"),
        row.getBoolean("by_hand"));
  }

  /** If that is damaged, what it must have been by what came of it. */
  private static Kind kind(Handle handle, ResultSet row, long number) throws SQLException {
    Optional<Kind> kept =
        handle
            .getConfig(DamagedRows.class)
            .read(
                Part.DECISION,
                Long.toString(number),
                () -> Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)));
    if (kept.isPresent()) {
      return kept.get();
    }
    if (row.getBoolean("arrival")) {
      return Kind.JOIN;
    }
    if (isGone(handle, row.getString("other_id"))) {
      return Kind.MERGE;
    }
    return moved(handle, number).size() == 1 ? Kind.MOVE : Kind.SPLIT;
  }

  private static boolean isGone(Handle handle, String story) {
    return handle
        .createQuery("SELECT merged_into IS NOT NULL FROM story WHERE id = :id")
        .bind("id", story)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  private static List<String> moved(Handle handle, long number) {
    return handle
        .createQuery("SELECT article_id FROM decision_moved WHERE seq = :seq ORDER BY place")
        .bind("seq", number)
        .mapTo(String.class)
        .list();
  }

  private long number(String query) {
    return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }
}
