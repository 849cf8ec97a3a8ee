package dev.backstory.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files that are imported, together with what comes of them. */
public interface ImportStore {
  /**
   * One step through a file.
   *
   * @param end how far the file has come with it
   * @param last whether the file is done
   * @param outcome of the piece; null for the end of the file
   */
  record Step(ImportedFile file, FilePosition end, boolean last, @Nullable ImportOutcome outcome) {}

  /** The file with these bytes, if any of it was imported. */
  Optional<ImportedFile> file(String fingerprint);

  /** Lets a file be imported as if it never had been. */
  void forget(String fingerprint);

  /**
   * Keeps what steps came to and how far their files are, all of it or nothing.
   *
   * @param steps in the order of the files and their pieces
   */
  void keep(List<Step> steps, Instant now);
}
