package dev.backstory.bench.score;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was taken for what, in the half that bounds were set on and in the half that was held back.
 */
public final class Halves<K extends Enum<K>> {
  private final Class<K> classes;
  private final Map<String, Confusion<K>> halves = new TreeMap<>();

  public Halves(Class<K> classes) {
    this.classes = classes;
  }

  public void add(String half, K truth, K found) {
    halves.computeIfAbsent(half, _ -> new Confusion<>(classes)).add(truth, found);
  }

  /** Prints a table a half under a title. */
  public void print(String title) {
    halves.forEach((half, confusion) -> System.out.print(confusion.table(title + ", " + half)));
  }

  /**
   * Precision, recall and F1 of these classes, taken as one, by half and name.
   *
   * @param prefix stands between the half and the figure
   */
  public Map<String, Double> figures(String prefix, Collection<K> wanted) {
    Map<String, Double> figures = new LinkedHashMap<>();
    halves.forEach(
        (half, confusion) ->
            confusion
                .figures(wanted)
                .forEach((name, value) -> figures.put(half + "." + prefix + name, value)));
    return figures;
  }
}
