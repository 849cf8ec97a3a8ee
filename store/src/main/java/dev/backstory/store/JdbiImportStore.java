package dev.backstory.store;

import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.port.FilePosition;
import dev.backstory.port.ImportOutcome;
import dev.backstory.port.ImportStore;
import dev.backstory.port.ImportTally;
import dev.backstory.port.ImportedFile;
import dev.backstory.store.DamagedRows.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files that are imported, over SQL, together with what comes of them. */
public final class JdbiImportStore implements ImportStore {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

  private final Jdbi jdbi;

  public JdbiImportStore(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public Optional<ImportedFile> file(String fingerprint) {
    return jdbi.withHandle(handle -> find(handle, fingerprint));
  }

  @Override
  public void forget(String fingerprint) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM import WHERE fingerprint = :fingerprint")
                .bind("fingerprint", fingerprint)
                .execute());
  }

  @Override
  public void keep(List<Step> steps, Instant now) {
    jdbi.useTransaction(
        handle -> {
          Map<String, ImportedFile> files = new LinkedHashMap<>();
          for (Step step : steps) {
            String key = step.file().fingerprint();
            ImportedFile file = files.get(key);
            if (file == null) {
              file = find(handle, key).orElse(step.file());
            }
            files.put(key, file.at(step.end(), step.last(), keep(handle, step.outcome(), now)));
          }
          files.values().forEach(file -> write(handle, file, now));
        });
  }

  private static ImportTally keep(Handle handle, @Nullable ImportOutcome outcome, Instant now) {
    return switch (outcome) {
      case null -> ImportTally.NONE;
      case ImportOutcome.Accepted(Article article) ->
          ImportTally.of(JdbiArticleStore.save(handle, article, now));
      case ImportOutcome.Rejected(Rejection rejection) -> {
        JdbiRejectionLog.add(handle, rejection, now);
        yield ImportTally.of(rejection);
      }
      case ImportOutcome.PassedOver(String what) -> ImportTally.passedOver(what);
    };
  }

  private static Optional<ImportedFile> find(Handle handle, String fingerprint) {
    DamagedRows damaged = handle.getConfig(DamagedRows.class);
    return handle
        .createQuery("SELECT * FROM import WHERE fingerprint = :fingerprint")
        .bind("fingerprint", fingerprint)
        .map((row, _) -> damaged.read(Part.FILE, row.getString("place"), () -> file(row)))
        .findOne()
        .flatMap(Function.identity());
  }

  private static void write(Handle handle, ImportedFile file, Instant now) {
    ImportTally tally = file.tally();
    handle
        .createUpdate(
            "INSERT INTO import (fingerprint, bytes, place, at, number, byte_offset, before,"
                + " finished, added, changed, known, rejected, passed_over) VALUES"
                + " (:fingerprint, :bytes, :place, :at, :number, :offset, :before, :finished,"
                + " :added, :changed, :known, :rejected, :passedOver)"
                + " ON CONFLICT (fingerprint) DO UPDATE SET at = excluded.at,"
                + " number = excluded.number, byte_offset = excluded.byte_offset,"
                + " before = excluded.before, finished = excluded.finished,"
                + " added = excluded.added, changed = excluded.changed, known = excluded.known,"
                + " rejected = excluded.rejected, passed_over = excluded.passed_over")
        .bind("fingerprint", file.fingerprint())
        .bind("bytes", file.bytes())
        .bind("place", file.place())
        .bind("at", now)
        .bind("number", file.position().number())
        .bind("offset", file.position().offset())
        .bind("before", file.position().before())
        .bind("finished", file.finished() ? 1 : 0)
        .bind("added", tally.added())
        .bind("changed", tally.changed())
        .bind("known", tally.known())
        .bind("rejected", JSON.writeValueAsString(tally.rejected()))
        .bind("passedOver", JSON.writeValueAsString(tally.passedOver()))
        .execute();
  }

  private static ImportedFile file(ResultSet row) throws SQLException {
    return new ImportedFile(
        row.getString("fingerprint"),
        row.getLong("bytes"),
        row.getString("place"),
        new FilePosition(row.getLong("number"), row.getLong("byte_offset"), row.getLong("before")),
        row.getBoolean("finished"),
        new ImportTally(
            row.getLong("added"),
            row.getLong("changed"),
            row.getLong("known"),
            counts(row.getString("rejected")),
            counts(row.getString("passed_over"))));
  }

  private static SortedMap<String, Long> counts(String json) {
    return JSON.readValue(json, COUNTS);
  }
}
