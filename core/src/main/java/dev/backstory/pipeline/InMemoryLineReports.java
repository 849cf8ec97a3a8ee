package dev.backstory.pipeline;

import dev.backstory.port.LineReports;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Reports of lines in the memory of one process. */
public final class InMemoryLineReports implements LineReports {
  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized Taken add(Report report, Limits limits, Instant at) {
    for (Entry entry : open()) {
      if (entry.report().isSame(report)) {
        replace(counted(entry, at));
        return Taken.COUNTED;
      }
    }
    Instant day = at.truncatedTo(ChronoUnit.DAYS);
    if (entries.stream().filter(entry -> !entry.firstAt().isBefore(day)).count()
        >= limits.ofDay()) {
      return Taken.DAY_FULL;
    }
    if (open().size() >= limits.open()) {
      return Taken.QUEUE_FULL;
    }
    entries.add(new Entry(entries.size() + 1, report, 1, at, at, null, ""));
    return Taken.KEPT;
  }

  private static Entry counted(Entry entry, Instant at) {
    return new Entry(
        entry.id(), entry.report(), entry.times() + 1, entry.firstAt(), at, null, entry.remark());
  }

  @Override
  public synchronized List<Entry> open() {
    return entries.stream().filter(entry -> entry.closedAt() == null).toList();
  }

  @Override
  public synchronized List<Entry> all() {
    return List.copyOf(entries);
  }

  @Override
  public synchronized boolean close(long id, String remark, Instant at) {
    for (Entry it : open()) {
      if (it.id() == id) {
        replace(new Entry(id, it.report(), it.times(), it.firstAt(), it.lastAt(), at, remark));
        return true;
      }
    }
    return false;
  }

  @Override
  public synchronized boolean reopen(long id) {
    for (Entry it : all()) {
      if (it.id() == id && it.closedAt() != null) {
        replace(new Entry(id, it.report(), it.times(), it.firstAt(), it.lastAt(), null, ""));
        return true;
      }
    }
    return false;
  }

  private void replace(Entry entry) {
    entries.set((int) entry.id() - 1, entry);
  }
}
