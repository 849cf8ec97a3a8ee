package dev.backstory.bench.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** One kind of figure. */
@FunctionalInterface
interface Measure {
  /**
   * Runs a stage over labelled data.
   *
   * @param data folder of the labelled sets
   * @return the figures by name, such as {@code allsides.f1}, in the order in which they are shown
   */
  Map<String, Double> measure(Path data) throws IOException;

  /** The figures of a part under the names that they have in the whole. */
  static Map<String, Double> under(String part, Map<String, Double> figures) {
    Map<String, Double> named = new LinkedHashMap<>();
    figures.forEach((name, value) -> named.put(part + "." + name, value));
    return named;
  }
}
