package dev.backstory.cluster.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much the parts of a text have to do with each other. */
final class Cohesion {
  /** Stems of a part: two or three paragraphs. */
  private static final int PART = 60;

  private static final int FEWEST_PARTS = 4;
  private static final int MOST_PARTS = 30;
  private static final int MOST_WORDS = 5_000;
  private static final DocumentFrequencies NEWS = new DocumentFrequencies();

  private Cohesion() {}

  /**
   * The mean cosine of all pairs of parts, by stems weighed with how rare they are in news, 0 to 1;
   * -1 of a text that is too short to tell.
   */
  static double of(String text) {
    List<TermVector> parts = parts(text);
    if (parts.size() < FEWEST_PARTS) {
      return -1;
    }
    double sum = 0;
    int pairs = 0;
    for (int a = 0; a < parts.size(); a++) {
      for (int b = a + 1; b < parts.size(); b++) {
        sum += parts.get(a).cosine(parts.get(b));
        pairs++;
      }
    }
    return sum / pairs;
  }

  private static List<TermVector> parts(String text) {
    List<String> stems = new ArrayList<>();
    Stems.each(text, MOST_WORDS, stems::add);
    List<TermVector> parts = new ArrayList<>();
    for (int from = 0; from + PART / 2 <= stems.size() && parts.size() < MOST_PARTS; from += PART) {
      Map<String, Float> counts = new LinkedHashMap<>();
      stems
          .subList(from, Math.min(stems.size(), from + PART))
          .forEach(stem -> counts.merge(stem, 1f, Float::sum));
      parts.add(NEWS.vector(counts));
    }
    return parts;
  }
}
