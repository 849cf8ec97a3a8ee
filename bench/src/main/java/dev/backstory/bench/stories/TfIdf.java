package dev.backstory.bench.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cosine of the weighed words: {@code 1 + ln} of a word's count in the article times {@code ln((1 +
 * N) / (1 + n)) + 1}, where it occurs in n of N articles. These frequencies are those of the whole
 * stream, known beforehand, which a real stream does not grant.
 */
final class TfIdf {
  private record Posting(int article, float weight) {}

  private TfIdf() {}

  static Likeness of(List<StreamArticle> stream) {
    Map<String, Integer> containing = new HashMap<>();
    for (StreamArticle article : stream) {
      article.words().keySet().forEach(word -> containing.merge(word, 1, Integer::sum));
    }
    Map<String, List<Posting>> postings = new HashMap<>();
    float[][] rows = new float[stream.size()][];
    for (int i = 0; i < rows.length; i++) {
      float[] row = new float[i];
      int article = i;
      weights(stream.get(i), containing, rows.length)
          .forEach(
              (word, weight) -> {
                List<Posting> earlier = postings.computeIfAbsent(word, _ -> new ArrayList<>());
                earlier.forEach(other -> row[other.article()] += other.weight() * weight);
                earlier.add(new Posting(article, weight));
              });
      rows[i] = row;
    }
    return new Likeness(rows);
  }

  private static Map<String, Float> weights(
      StreamArticle article, Map<String, Integer> containing, int articles) {
    Map<String, Float> weights = new LinkedHashMap<>();
    double[] norm = {0};
    new TreeMap<>(article.words())
        .forEach(
            (word, count) -> {
              double with = containing.getOrDefault(word, 0);
              double rarity = Math.log((1.0 + articles) / (1 + with)) + 1;
              double weight = (1 + Math.log(count)) * rarity;
              norm[0] += weight * weight;
              weights.put(word, (float) weight);
            });
    float length = (float) Math.sqrt(norm[0]);
    weights.replaceAll((_, weight) -> weight / length);
    return weights;
  }
}
