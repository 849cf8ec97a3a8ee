package dev.backstory.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In how many articles each stem occurs. It begins with what news in general says (a table made
 * from unrelated articles, which counts as {@value #PRIOR_ARTICLES} of them) and moves with the
 * stream, so that the name of the week's election soon tells no stories apart.
 */
final class DocumentFrequencies {
  private static final double PRIOR_ARTICLES = 600;
  private static final Map<String, Float> PRIOR = prior();

  private final Map<String, Integer> seen = new HashMap<>();
  private int articles;

  /** Counts an article once for each of its stems. */
  void add(Iterable<String> stems) {
    articles++;
    for (String stem : stems) {
      seen.merge(stem, 1, Integer::sum);
    }
  }

  /** Inverse document frequency: how much a stem narrows down what an article is about. */
  double rarity(String stem) {
    double total = PRIOR_ARTICLES + articles;
    double with = PRIOR_ARTICLES * PRIOR.getOrDefault(stem, 0f) + seen.getOrDefault(stem, 0);
    return Math.log((total + 1) / (with + 0.5));
  }

  private static Map<String, Float> prior() {
    Map<String, Float> shares = new HashMap<>();
    for (List<String> row : Resources.rows("stem-frequencies.tsv")) {
      shares.put(row.get(0), Float.valueOf(row.get(1)));
    }
    return shares;
  }
}
