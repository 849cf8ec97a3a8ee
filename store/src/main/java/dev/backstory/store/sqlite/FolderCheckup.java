package dev.backstory.store.sqlite;

import dev.backstory.store.Database.Finding;
import dev.backstory.store.Database.State;
import dev.backstory.store.FolderTask;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Looks for what may be wrong around a database: its disk, who works on it, and the clock. */
final class FolderCheckup {
  /** Nothing that this program does was done before. */
  private static final Instant RELEASED = Instant.parse("2026-01-01T00:00:00Z");

  /**
   * So many of the latest articles are asked by how much the clock is behind, if there are some.
   */
  private static final int LATEST = 60;

  private static final int FEWEST = 10;

  /** Sites name the minute, and some a time at which an article is to come. */
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  /** Owners may have a feed looked at every week, and servers may ask for a pause. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(15);

  private final SqliteDatabase database;
  private final boolean mending;
  private final List<Finding> findings = new ArrayList<>();

  FolderCheckup(SqliteDatabase database, boolean mending) {
    this.database = database;
    this.mending = mending;
  }

  List<Finding> findings(Path folder, Instant now) throws IOException {
    space(folder);
    for (FolderTask task : FolderTask.values()) {
      lock(task);
    }
    database
        .jdbi()
        .useHandle(
            handle -> {
              clock(handle, now);
              plans(handle, now);
            });
    return List.copyOf(findings);
  }

  private void add(State state, String what) {
    findings.add(new Finding(state, what));
  }

  /** A copy of the database must find room: that is how it is backed up. */
  private void space(Path folder) throws IOException {
    FileStore disk = Files.getFileStore(folder);
    long free = disk.getUsableSpace();
    long needed = Files.size(SqliteDatabase.file(folder));
    add(
        free < needed ? State.WRONG : State.WELL,
        "%,d MB are free on the disk, %,d of which the database would take once more"
            .formatted(free >> 20, needed >> 20));
  }

  /**
   * The system takes a lock from a process that ends, so that one which is held by nobody means
   * that another machine has it, or a file system that does not hear of it.
   */
  private void lock(FolderTask task) {
    if (database.take(task)) {
      add(State.WELL, "no other process " + task.words());
      return;
    }
    Optional<LockHolder> holder = database.holder(task);
    if (holder.isPresent() && !holder.get().isHere()) {
      add(
          State.WRONG,
          ("the lock of whoever %s is held for process %d, begun %s, which is not running here:"
                  + " stop the program on the other machine or in the other container that uses"
                  + " this folder; if there is none, its file system has kept the lock of what has"
                  + " ended, and mounting it anew frees it")
              .formatted(task.words(), holder.get().process(), holder.get().started()));
    } else {
      String who = holder.map(it -> "process " + it.process()).orElse("another process");
      add(State.WELL, who + " " + task.words());
    }
  }

  private void clock(Handle handle, Instant now) {
    Instant last =
        handle
            .createQuery("SELECT max(arrived_at) FROM article")
            .mapTo(String.class)
            .findOne()
            .map(Instant::parse)
            .orElse(Instant.MIN);
    Optional<Duration> behind = behind(handle);
    if (now.isBefore(RELEASED)) {
      add(State.WRONG, "the clock says %s, before this program was made: set it".formatted(now));
    } else if (now.isBefore(last)) {
      add(
          State.WRONG,
          ("the clock says %s, but an article arrived at %s: it is wrong now, or it was ahead then"
                  + " and nothing need be done")
              .formatted(now, last));
    } else if (behind.isPresent()) {
      add(
          State.WRONG,
          "most of the latest articles were published after they arrived: the clock is %d minutes"
                  .formatted(behind.get().toMinutes())
              + " behind, or was");
    } else {
      add(State.WELL, "the clock is past all that has arrived");
    }
  }

  /** By how much the clock is behind what most of the latest articles say, where they agree. */
  private static Optional<Duration> behind(Handle handle) {
    List<Duration> ahead =
        handle
            .createQuery(
                "SELECT arrived_at, published FROM article WHERE published IS NOT NULL"
                    + " ORDER BY seq DESC LIMIT "
                    + LATEST)
            .map(
                (row, _) ->
                    Duration.between(
                        Instant.parse(row.getString(1)), Instant.parse(row.getString(2))))
            .stream()
            .sorted()
            .toList();
    return Optional.of(ahead)
        .filter(all -> all.size() >= FEWEST)
        .map(all -> all.get(all.size() / 2))
        .filter(median -> median.compareTo(TOLERANCE) > 0);
  }

  /** What a clock that was ahead put off for longer than anything is put off. */
  private void plans(Handle handle, Instant now) {
    Instant latest = now.plus(LONGEST_PAUSE);
    String late = "next_at > :latest AND stopped IS NULL";
    long feeds =
        handle
            .createQuery("SELECT count(*) FROM feed WHERE " + late)
            .bind("latest", latest)
            .mapTo(Long.class)
            .one();
    if (feeds == 0) {
      add(State.WELL, "every feed is looked at again within days");
    } else {
      if (mending) {
        handle
            .createUpdate("UPDATE feed SET next_at = :now WHERE " + late)
            .bind("now", now)
            .bind("latest", latest)
            .execute();
      }
      add(
          mending ? State.MENDED : State.WRONG,
          "%,d feeds were not to be looked at before %s, as if the clock had been ahead"
              .formatted(feeds, latest));
    }
  }
}
