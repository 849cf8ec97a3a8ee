package dev.backstory.bench.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Reads a {@code .tar.xz} whole. */
public final class TarXz {
  private TarXz() {}

  /** The files of the archive by their names, in the order of the names. */
  public static SortedMap<String, byte[]> files(Path archive) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        if (e.isFile()) {
          String name = e.getName();
          files.put(name.startsWith("./") ? name.substring(2) : name, tar.readAllBytes());
        }
      }
    }
    return files;
  }
}
