package dev.backstory.bench.train.extract;

import dev.backstory.extract.body.Lexicon;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns how much words speak for a block being the article's: each page has one voice for a word,
 * by the share of the text at that word that is the article's.
 */
final class LexiconTrainer {
  private static final double DOUBT = 1;
  private static final double LEAST = 0.15;

  private final double leastPages;
  private final Map<String, double[]> all = new LinkedHashMap<>();
  private final Map<String, Map<String, double[]>> bySite = new LinkedHashMap<>();

  /** Which words of a block count. */
  interface Words {
    Collection<String> of(LabelledPage page, int block);
  }

  LexiconTrainer(List<LabelledPage> pages, Words words, int leastPages) {
    this.leastPages = leastPages;
    for (LabelledPage page : pages) {
      Map<String, double[]> site = bySite.computeIfAbsent(page.site(), _ -> new LinkedHashMap<>());
      votes(page, words)
          .forEach(
              (word, vote) -> {
                double total = vote[0] + vote[1];
                add(all, word, vote[0] / total, vote[1] / total);
                add(site, word, vote[0] / total, vote[1] / total);
              });
    }
  }

  private static Map<String, double[]> votes(LabelledPage page, Words words) {
    Map<String, double[]> votes = new LinkedHashMap<>();
    for (int i = 0; i < page.labels().length; i++) {
      Set<String> once = new LinkedHashSet<>(words.of(page, i));
      double size = page.words()[i];
      for (String word : once) {
        add(votes, word, size * page.labels()[i], size * (1 - page.labels()[i]));
      }
    }
    votes.values().removeIf(vote -> vote[0] + vote[1] <= 0);
    return votes;
  }

  private static void add(Map<String, double[]> sums, String word, double yes, double no) {
    double[] sum = sums.computeIfAbsent(word, _ -> new double[2]);
    sum[0] += yes;
    sum[1] += no;
  }

  /** What all pages say. */
  Lexicon all() {
    return less(Map.of());
  }

  /** What all pages but those of a site say. */
  Lexicon without(String site) {
    return less(bySite.getOrDefault(site, Map.of()));
  }

  private Lexicon less(Map<String, double[]> own) {
    Map<String, Float> scores = new LinkedHashMap<>();
    all.forEach(
        (word, votes) -> {
          double[] less = own.getOrDefault(word, new double[2]);
          double yes = votes[0] - less[0];
          double no = votes[1] - less[1];
          double score = Math.log((yes + DOUBT) / (no + DOUBT));
          if (yes + no >= leastPages && Math.abs(score) >= LEAST) {
            scores.put(word, (float) score);
          }
        });
    return new Lexicon(scores);
  }
}
