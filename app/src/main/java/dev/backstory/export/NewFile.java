package dev.backstory.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all. */
public final class NewFile {
  private NewFile() {}

  /** Writes what a file is to have to the path that it is given, where nothing is. */
  @FunctionalInterface
  public interface Writing {
    void to(Path path) throws IOException;
  }

  /**
   * Writes a file that is not there yet, or anew.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, Writing writing) throws IOException {
    Path whole = file.toAbsolutePath();
    Path made = whole.resolveSibling("." + whole.getFileName() + "-new");
    try {
      Files.deleteIfExists(made);
      writing.to(made);
      Files.move(made, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(made);
    }
  }
}
