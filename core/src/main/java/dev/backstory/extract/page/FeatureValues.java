package dev.backstory.extract.page;

import java.util.Map;
import java.util.TreeMap;

/** What is to be said of a candidate: named values, most of them 1 for yes. */
public final class FeatureValues {
  private final Map<String, Double> values = new TreeMap<>();

  public FeatureValues() {}

  public void add(String name) {
    values.put(name, 1.0);
  }

  public void addIf(boolean so, String name) {
    if (so) {
      add(name);
    }
  }

  public void add(String name, double value) {
    if (value != 0) {
      values.put(name, value);
    }
  }

  /** The values by name, in the order of the names; what is 0 is not among them. */
  public Map<String, Double> values() {
    return Map.copyOf(values);
  }

  Map<String, Double> sorted() {
    return values;
  }
}
