package dev.backstory.bench.score;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How often what is of one class was taken for another. */
public final class Confusion<K extends Enum<K>> {
  private final Class<K> classes;
  private final Map<K, Map<K, Integer>> counts;

  public Confusion(Class<K> classes) {
    this.classes = classes;
    this.counts = new EnumMap<>(classes);
    for (K truth : classes.getEnumConstants()) {
      counts.put(truth, new EnumMap<>(classes));
    }
  }

  public void add(K truth, K found) {
    counts.getOrDefault(truth, Map.of()).merge(found, 1, Integer::sum);
  }

  /** Precision, recall and F1 of these classes, taken as one, against the others. */
  public Map<String, Double> figures(Collection<K> wanted) {
    double right = 0;
    double truths = 0;
    double founds = 0;
    for (K truth : classes.getEnumConstants()) {
      for (K found : classes.getEnumConstants()) {
        int count = count(truth, found);
        right += wanted.contains(truth) && wanted.contains(found) ? count : 0;
        truths += wanted.contains(truth) ? count : 0;
        founds += wanted.contains(found) ? count : 0;
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("precision", founds == 0 ? 0 : right / founds);
    figures.put("recall", truths == 0 ? 0 : right / truths);
    figures.put("f1", truths + founds == 0 ? 0 : 2 * right / (truths + founds));
    return figures;
  }

  /** A row a true class, a column a found one. */
  public String table(String title) {
    StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-32s", title));
    for (K found : classes.getEnumConstants()) {
      table.append(String.format(Locale.ROOT, " %12s", name(found)));
    }
    for (K truth : classes.getEnumConstants()) {
      table.append(String.format(Locale.ROOT, "%n%-32s", "  " + name(truth)));
      for (K found : classes.getEnumConstants()) {
        table.append(String.format(Locale.ROOT, " %12d", count(truth, found)));
      }
    }
    return table.append(System.lineSeparator()).toString();
  }

  /** How often what is of the one class was taken for the other. */
  public int count(K truth, K found) {
    return counts.getOrDefault(truth, Map.of()).getOrDefault(found, 0);
  }

  private String name(K value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
