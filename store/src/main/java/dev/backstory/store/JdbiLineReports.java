package dev.backstory.store;

import dev.backstory.port.LineReports;
import dev.backstory.store.DamagedRows.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Lines that readers reported, over SQL. */
public final class JdbiLineReports implements LineReports {
  private final Jdbi jdbi;

  public JdbiLineReports(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public Taken add(Report report, Limits limits, Instant at) {
    return jdbi.inTransaction(
        handle -> {
          Optional<Long> same = same(handle, report);
          if (same.isPresent()) {
            count(handle, same.get(), at);
            return Taken.COUNTED;
          }
          if (since(handle, LocalDate.ofInstant(at, ZoneOffset.UTC)) >= limits.ofDay()) {
            return Taken.DAY_FULL;
          }
          if (stillOpen(handle) >= limits.open()) {
            return Taken.QUEUE_FULL;
          }
          insert(handle, report, at);
          return Taken.KEPT;
        });
  }

  private static Optional<Long> same(Handle handle, Report report) {
    return handle
        .createQuery(
            "SELECT seq FROM line_report WHERE story_id = :story AND line_id = :lineId"
                + " AND line = :line AND fault = :fault AND note = :note AND closed_at IS NULL")
        .bind("story", report.storyId())
        .bind("lineId", report.lineId())
        .bind("line", report.text())
        .bind("fault", report.fault().name())
        .bind("note", report.note())
        .mapTo(Long.class)
        .findFirst();
  }

  private static void count(Handle handle, long seq, Instant at) {
    handle.execute("UPDATE line_report SET times = times + 1, last_at = ? WHERE seq = ?", at, seq);
  }

  private static int since(Handle handle, LocalDate day) {
    return handle
        .createQuery("SELECT count(*) FROM line_report WHERE first_at >= :day")
        .bind("day", day.toString()) // before every time of it
        .mapTo(Integer.class)
        .one();
  }

  private static int stillOpen(Handle handle) {
    return handle
        .createQuery("SELECT count(*) FROM line_report WHERE closed_at IS NULL")
        .mapTo(Integer.class)
        .one();
  }

  private static void insert(Handle handle, Report report, Instant at) {
    handle
        .createUpdate(
            "INSERT INTO line_report (story_id, line_id, line, revision, fault, note, times,"
                + " first_at, last_at, remark) VALUES (:story, :lineId, :line, :revision, :fault,"
                + " :note, 1, :at, :at, '')")
        .bind("story", report.storyId())
        .bind("lineId", report.lineId())
        .bind("line", report.text())
        .bind("revision", report.revision())
        .bind("fault", report.fault().name())
        .bind("note", report.note())
        .bind("at", at)
        .execute();
  }

  @Override
  public List<Entry> open() {
    return entries("WHERE closed_at IS NULL");
  }

  @Override
  public List<Entry> all() {
    return entries("");
  }

  private List<Entry> entries(String which) {
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM line_report " + which + " ORDER BY seq")
                    .map((row, _) -> entry(row, handle.getConfig(DamagedRows.class)))
                    .list())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty for one that is damaged. */
  private static Optional<Entry> entry(ResultSet row, DamagedRows damaged) throws SQLException {
    return damaged.read(Part.REPORT, row.getString("seq"), () -> entry(row));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String closedAt = row.getString("closed_at");
    return new Entry(
        row.getLong("seq"),
        new Report(
            row.getString("story_id"),
            row.getString("line_id"),
            row.getString("line"),
            row.getInt("revision"),
            Fault.valueOf(row.getString("fault")),
            row.getString("note")),
        row.getInt("times"),
        Instant.parse(row.getString("first_at")),
        Instant.parse(row.getString("last_at")),
        closedAt == null ? null : Instant.parse(closedAt),
        row.getString("remark"));
  }

  @Override
  public boolean close(long id, String remark, Instant at) {
    return 0
        < jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE line_report SET closed_at = :at, remark = :remark"
                            + " WHERE seq = :id AND closed_at IS NULL")
                    .bind("at", at)
                    .bind("remark", remark)
                    .bind("id", id)
                    .execute());
  }

  @Override
  public boolean reopen(long id) {
    return 0
        < jdbi.withHandle(
            handle ->
                handle.execute(
                    "UPDATE line_report SET closed_at = NULL, remark = ''"
                        + " WHERE seq = ? AND closed_at IS NOT NULL",
                    id));
  }
}
