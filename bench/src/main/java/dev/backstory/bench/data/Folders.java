package dev.backstory.bench.data;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the project lies that a command is run in, and the labelled data: in {@code ../shared/data}
 * beside it, or where the system property {@code backstory.data.labelled} or the environment's
 * {@code BACKSTORY_LABELLED_DATA} says.
 */
public final class Folders {
  private static final String FLOORS = "bench/floors.properties";

  private Folders() {}

  /** The project's folder: the one at or above the current one that has the gate's floors. */
  public static Path root() {
    Path from = Path.of("").toAbsolutePath();
    for (Path folder = from; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(FLOORS))) {
        return folder;
      }
    }
    throw new IllegalStateException("no " + FLOORS + " at or above " + from);
  }

  /** What each figure of the gate must reach. */
  public static Path floors() {
    return root().resolve(FLOORS);
  }

  /**
   * The folder of the labelled data.
   *
   * @throws NoLabelledData where it is not
   */
  public static Path data() {
    String named =
        System.getProperty(
            "backstory.data.labelled", System.getenv().getOrDefault("BACKSTORY_LABELLED_DATA", ""));
    Path wanted = named.isBlank() ? root().resolveSibling("shared/data") : Path.of(named);
    if (!Files.isDirectory(wanted)) {
      throw new NoLabelledData("skipped: no labelled data in " + wanted);
    }
    return wanted;
  }
}
