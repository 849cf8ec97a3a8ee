package dev.backstory.desk;

import dev.backstory.archive.ArticleFile;
import dev.backstory.archive.FileFingerprint;
import dev.backstory.archive.Piece;
import dev.backstory.archive.PieceSource;
import dev.backstory.model.Rejection;
import dev.backstory.port.FilePosition;
import dev.backstory.port.ImportOutcome;
import dev.backstory.port.ImportStore;
import dev.backstory.port.ImportStore.Step;
import dev.backstory.port.ImportTally;
import dev.backstory.port.ImportedFile;
import dev.backstory.port.RejectionLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Imports files, piece by piece. Pieces are read on all cores and stored in the order of the files,
 * some at a time, each together with the position reached in its file; so the next run resumes one
 * that was killed as if nothing had happened.
 */
public final class FileImports {
  private static final int KEPT_AT_ONCE = 50;

  private final ImportStore store;
  private final RejectionLog log;
  private final Instant now;
  private final boolean again;
  private final Consumer<Rejection> rejected;
  private final Consumer<String> note;
  private final ArticleFile files;
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> taken = new LinkedHashSet<>();
  private final List<String> repeated = new ArrayList<>();
  private ImportTally unreadable = ImportTally.NONE;

  /**
   * @param files opens them
   * @param again whether files that were imported before are read anew
   * @param rejected is told what is rejected, when it has been kept
   * @param note is told of files that were imported before, or in part
   */
  public FileImports(
      ArticleFile files,
      ImportStore store,
      RejectionLog log,
      Instant now,
      boolean again,
      Consumer<Rejection> rejected,
      Consumer<String> note) {
    this.files = files;
    this.store = store;
    this.log = log;
    this.now = now;
    this.again = again;
    this.rejected = rejected;
    this.note = note;
  }

  private record Done(Step step, long consumed) {}

  /**
   * Imports files and accounts for all of their pieces, whichever run has read them.
   *
   * @param progress is told how many bytes of the files are done
   */
  public ImportTally run(List<Path> paths, LongConsumer progress) {
    long[] before = {0};
    try (OrderedWork<Done> work =
        new OrderedWork<>(
            done -> {
              keep(done.step());
              progress.accept(done.consumed());
            })) {
      for (Path path : paths) {
        try {
          take(path, before[0], work);
          before[0] += Files.size(path);
        } catch (IOException e) {
          requireGoingOn();
          work.finish();
          unreadable(path, e);
        }
      }
      work.finish();
    }
    flush();
    return tally();
  }

  private void take(Path path, long before, OrderedWork<Done> work) throws IOException {
    String fingerprint = FileFingerprint.of(path);
    ImportedFile fresh = ImportedFile.of(fingerprint, Files.size(path), path.toString());
    if (taken.contains(fingerprint)) {
      repeated.add(fingerprint);
      return;
    }
    if (again) {
      store.forget(fingerprint);
    }
    ImportedFile file = store.file(fingerprint).orElse(fresh);
    if (file.finished()) {
      note.accept(path + ": already imported");
      repeated.add(fingerprint);
      return;
    }
    if (file.position().number() > 0) {
      note.accept(path + ": resuming after record " + file.position().number());
    }
    taken.add(fingerprint);
    read(path, file, before, work);
  }

  private void read(Path path, ImportedFile file, long before, OrderedWork<Done> work)
      throws IOException {
    FilePosition end = file.position();
    try (PieceSource source = files.open(path, end)) {
      for (Piece piece = source.next(); piece != null; piece = source.next()) {
        requireGoingOn();
        Piece next = piece;
        work.submit(
            () ->
                new Done(
                    new Step(file, next.end(), false, next.outcome().get()),
                    before + next.consumed()),
            next.weight());
        end = next.end();
      }
    }
    requireGoingOn();
    Done last = new Done(new Step(file, end, true, null), before + file.bytes());
    work.submit(() -> last);
  }

  /** Files seem to end or to be damaged to a thread that is to stop; the next run reads them. */
  private static void requireGoingOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted; what was done is kept");
    }
  }

  private void keep(Step step) {
    steps.add(step);
    if (steps.size() >= KEPT_AT_ONCE) {
      flush();
    }
  }

  private void flush() {
    if (steps.isEmpty()) {
      return;
    }
    store.keep(steps, now);
    for (Step step : steps) {
      if (step.outcome() instanceof ImportOutcome.Rejected(Rejection rejection)) {
        rejected.accept(rejection);
      }
    }
    steps.clear();
  }

  private void unreadable(Path path, IOException e) {
    Rejection rejection = new Rejection(path.toString(), "cannot be read: " + e);
    log.add(rejection, now);
    rejected.accept(rejection);
    unreadable = unreadable.plus(ImportTally.of(rejection));
  }

  private ImportTally tally() {
    ImportTally sum = unreadable;
    for (String fingerprint : taken) {
      sum = sum.plus(store.file(fingerprint).map(ImportedFile::tally).orElse(ImportTally.NONE));
    }
    for (String fingerprint : repeated) {
      ImportTally one = store.file(fingerprint).map(ImportedFile::tally).orElse(ImportTally.NONE);
      sum = sum.plus(one.again());
    }
    return sum;
  }
}
