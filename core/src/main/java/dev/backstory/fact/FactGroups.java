package dev.backstory.fact;

import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers sentences that tell the same: the surest pairs first, two groups becoming one while the
 * mean of the probabilities between their members stays high enough (average linkage).
 */
final class FactGroups {
  /** Of a pair that was not compared. */
  private static final double UNLIKE = 0.02;

  /** Two sentences of one article may well tell one thing, but nobody compared them. */
  private static final double SAME_ARTICLE = 0.3;

  private final double least;
  private final Map<Long, Double> probabilities = new HashMap<>();

  /** A pair with the probability that both tell the same. */
  record Scored(StorySentence one, StorySentence other, double probability) {}

  /**
   * @param least mean probability between two groups from which on they are one
   */
  FactGroups(List<Scored> pairs, double least) {
    this.least = least;
    pairs.forEach(
        p -> probabilities.put(key(p.one().ordinal(), p.other().ordinal()), p.probability()));
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  /** Each sentence is in one group, alone where nothing else tells what it does. */
  List<List<StorySentence>> gather(List<StorySentence> sentences, List<Scored> pairs) {
    List<List<StorySentence>> groups = new ArrayList<>();
    int[] groupOf = new int[sentences.size()];
    for (StorySentence sentence : sentences) {
      groupOf[sentence.ordinal()] = groups.size();
      groups.add(new ArrayList<>(List.of(sentence)));
    }
    pairs.stream()
        .filter(pair -> pair.probability() >= least)
        .sorted(
            Comparator.comparingDouble((Scored p) -> -p.probability())
                .thenComparingInt(p -> p.one().ordinal())
                .thenComparingInt(p -> p.other().ordinal()))
        .forEach(
            pair -> {
              int into = groupOf[pair.one().ordinal()];
              int from = groupOf[pair.other().ordinal()];
              if (into != from && mean(groups.get(into), groups.get(from)) >= least) {
                groups.get(from).forEach(moved -> groupOf[moved.ordinal()] = into);
                groups.get(into).addAll(groups.get(from));
                groups.get(from).clear();
              }
            });
    groups.removeIf(List::isEmpty);
    return groups;
  }

  private double mean(List<StorySentence> one, List<StorySentence> other) {
    double sum = 0;
    for (StorySentence a : one) {
      for (StorySentence b : other) {
        sum += probability(a, b);
      }
    }
    return sum / one.size() / other.size();
  }

  /** That both tell the same. */
  double probability(StorySentence one, StorySentence other) {
    double otherwise = one.articleId().equals(other.articleId()) ? SAME_ARTICLE : UNLIKE;
    return probabilities.getOrDefault(key(one.ordinal(), other.ordinal()), otherwise);
  }
}
