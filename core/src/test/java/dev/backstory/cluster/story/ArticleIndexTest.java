package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ArticleIndexTest {
  private static final int INDEXED_TERMS = 40;
  private static final int WITHOUT_BOUND = 1_000_000;

  /** An article that was compared with all others. */
  private record Scored(int article, float score) {}

  @Property(tries = 200)
  void findsWhatComparingWithAllFinds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int capacity) {
    assertFindsTheSame(seed, capacity, WITHOUT_BOUND);
  }

  @Property(tries = 200)
  void knowsTheLatestOfATermThatManyHave(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int capacity,
      @ForAll @IntRange(min = 1, max = 10) int mostPostings) {
    assertFindsTheSame(seed, capacity, mostPostings);
  }

  @Test
  void nothingIsLeftOnceAllArticlesHaveLeft() {
    Random chance = new Random(7);
    ArticleIndex index = new ArticleIndex(50, 3);
    List<TermVector> all = IntStream.range(0, 50).mapToObj(_ -> vector(chance)).toList();
    for (int i = 0; i < all.size(); i++) {
      index.add(i, all.get(i));
    }
    for (int i = 0; i < all.size(); i++) {
      index.removeOldest(i, all.get(i));
    }

    assertThat(index.isEmpty()).isTrue();
    assertThat(index.nearest(all.getFirst(), 30)).isEmpty();
  }

  @Test
  void ofEquallyNearTheOlderComesFirst() {
    ArticleIndex index = new ArticleIndex(4);
    TermVector text = TermVector.of(new int[] {-3, 5}, new float[] {1, 2});
    for (int i = 0; i < 4; i++) {
      index.add(i, text);
    }

    assertThat(index.nearest(text, 3)).containsExactly(0, 1, 2);
  }

  private static void assertFindsTheSame(long seed, int capacity, int mostPostings) {
    Random chance = new Random(seed);
    ArticleIndex index = new ArticleIndex(capacity, mostPostings);
    List<TermVector> all = new ArrayList<>();
    List<Map<Integer, Float>> indexed = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      TermVector text = vector(chance);
      if (i >= capacity) {
        index.removeOldest(i - capacity, all.get(i - capacity));
      }
      index.add(i, text);
      all.add(text);
      indexed.add(indexed(text));
      TermVector query = vector(chance);
      assertThat(index.nearest(query, 8))
          .containsExactly(nearest(query, indexed, capacity, mostPostings));
    }
  }

  /** Up to 60 of 90 terms. */
  private static TermVector vector(Random chance) {
    int[] terms =
        IntStream.range(-45, 45).filter(_ -> chance.nextDouble() < 0.5).limit(60).toArray();
    float[] weights = new float[terms.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = chance.nextInt(5);
    }
    return TermVector.of(terms, weights);
  }

  private static int[] nearest(
      TermVector query, List<Map<Integer, Float>> all, int capacity, int mostPostings) {
    Map<Integer, Float> scores = new HashMap<>();
    for (int at : query.heaviest(INDEXED_TERMS)) {
      int known = 0;
      for (int i = all.size() - 1; i >= Math.max(0, all.size() - capacity); i--) {
        float weight = all.get(i).getOrDefault(query.term(at), 0f);
        if (weight > 0 && known++ < mostPostings) {
          scores.merge(i, weight * query.weight(at), Float::sum);
        }
      }
    }
    return scores.entrySet().stream()
        .map(entry -> new Scored(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble((Scored scored) -> -scored.score())
                .thenComparingInt(Scored::article))
        .limit(8)
        .mapToInt(Scored::article)
        .toArray();
  }

  /** The terms by which an article can be found, each with its weight. */
  private static Map<Integer, Float> indexed(TermVector text) {
    Map<Integer, Float> weights = new HashMap<>();
    for (int at : text.heaviest(INDEXED_TERMS)) {
      weights.put(text.term(at), text.weight(at));
    }
    return weights;
  }
}
