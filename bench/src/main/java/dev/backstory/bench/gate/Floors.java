package dev.backstory.bench.gate;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What each figure must reach. A floor is only ever lowered by a change that says why. */
final class Floors {
  private final Map<String, Double> floors = new TreeMap<>();

  private Floors(Map<String, Double> floors) {
    this.floors.putAll(floors);
  }

  static Floors of(Map<String, Double> floors) {
    return new Floors(floors);
  }

  static Floors read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    return of(
        properties.stringPropertyNames().stream()
            .collect(
                Collectors.toMap(
                    name -> name, name -> Double.valueOf(properties.getProperty(name)))));
  }

  /** Those of one kind of figure. */
  Floors of(String measure) {
    return of(
        floors.entrySet().stream()
            .filter(floor -> floor.getKey().startsWith(measure + "."))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** What must be reached and is not, or was not measured. */
  TreeSet<String> missed(Map<String, Double> figures) {
    return floors.entrySet().stream()
        .filter(floor -> !(figures.getOrDefault(floor.getKey(), Double.NaN) >= floor.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A line a figure: its name, its value, its floor, and whether it falls short. */
  String table(Map<String, Double> figures) {
    StringBuilder table = new StringBuilder(line("figure", "value", "floor", ""));
    TreeSet<String> missed = missed(figures);
    figures.forEach(
        (name, value) -> {
          Double floor = floors.get(name);
          String bound = floor == null ? "" : number(floor);
          table.append(line(name, number(value), bound, missed.contains(name) ? "BELOW" : ""));
        });
    floors.forEach(
        (name, floor) -> {
          if (!figures.containsKey(name)) {
            table.append(line(name, "-", number(floor), "NOT MEASURED"));
          }
        });
    return table.toString();
  }

  private static String line(String name, String value, String floor, String verdict) {
    return String.format(Locale.ROOT, "%-40s %8s %8s  %s", name, value, floor, verdict)
            .stripTrailing()
        + System.lineSeparator();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
