package dev.backstory.bench.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** One kind of figure. */
interface Measure {
  /** What its figures begin with. */
  String name();

  /**
   * Runs a stage over labelled data.
   *
   * @param data folder of the labelled sets
   * @return the figures by name, such as {@code allsides.f1}, in the order in which they are shown
   */
  Map<String, Double> measure(Path data) throws IOException;
}
