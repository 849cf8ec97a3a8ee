package dev.backstory.bench;

import dev.backstory.bench.gate.QualityGate;
import java.nio.file.Path;

/** Where the project lies that a command is run in, and the labelled data beside it. */
final class Folders {
  private Folders() {}

  static Path root() {
    return QualityGate.root(Path.of("").toAbsolutePath());
  }

  /**
   * The folder of the labelled data.
   *
   * @throws NoLabelledData where it is not
   */
  static Path data() {
    Path root = root();
    return QualityGate.data(root).orElseThrow(() -> new NoLabelledData(QualityGate.absent(root)));
  }
}
