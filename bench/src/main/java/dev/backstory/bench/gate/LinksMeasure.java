package dev.backstory.bench.gate;

import dev.backstory.bench.labels.LinkLabels.Found;
import dev.backstory.compose.topic.LinkExamples.Example;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether entities are linked to the right entry, on mentions that were labelled by reading: of a
 * knowledge base of 4,700 entries, or of what is known without one. Precision: of the links, how
 * many are right. Coverage: of the mentions that have an entry, how many are linked rightly.
 * Abstains: where the right entry is taken away, how often none is taken in its place.
 */
public final class LinksMeasure {
  private LinksMeasure() {}

  static Map<String, Double> figures(List<Found> found) {
    Map<String, Double> figures = new LinkedHashMap<>();
    add(figures, "tuned", found, Found::tuned);
    add(figures, "held", found, f -> !f.tuned());
    add(figures, "held.ambiguous", found, f -> !f.tuned() && f.ambiguous());
    return figures;
  }

  private static void add(
      Map<String, Double> figures, String name, List<Found> all, Predicate<Found> which) {
    List<Found> found = all.stream().filter(which).toList();
    long linked = found.stream().filter(f -> linked(f.example()) != null).count();
    long right = found.stream().filter(LinksMeasure::isRight).count();
    long linkable = found.stream().filter(Found::linkable).count();
    long asked = found.stream().filter(f -> f.without() != null).count();
    long misled = found.stream().filter(f -> linked(f.without()) != null).count();
    figures.put(name + ".precision", share(right, linked));
    figures.put(name + ".coverage", share(right, linkable));
    figures.put(name + ".abstains", 1 - share(misled, asked));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static boolean isRight(Found found) {
    String linked = linked(found.example());
    return linked != null && found.isRight(linked);
  }

  private static @Nullable String linked(@Nullable Example example) {
    return example == null ? null : example.linked();
  }

  /** Prints every label that is linked wrongly or not at all. */
  public static void printFaults(List<Found> all) {
    for (Found found : all) {
      Example example = found.example();
      String linked = linked(example);
      String verdict = linked != null && !isRight(found) ? "WRONG" : "none";
      if (!isRight(found) && (linked != null || found.linkable())) {
        String name = example == null ? "(not found)" : example.name();
        System.out.println(
            String.join("\t", verdict, name, found.label().toString(), Objects.toString(linked)));
      }
      String without = linked(found.without());
      if (without != null) {
        System.out.println(String.join("\t", "MISLED", found.label().toString(), without));
      }
    }
  }
}
