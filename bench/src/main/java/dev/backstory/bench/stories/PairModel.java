package dev.backstory.bench.stories;

import dev.backstory.bench.train.LogisticRegression;
import dev.backstory.bench.train.LogisticRegression.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Probability that two articles tell one story, by logistic regression over the cosine of their
 * words, that of their embeddings, and the logarithm of the days between them. Learnt from each
 * article beside the earlier ones of its story and the {@value #NEAREST} nearest of each cosine;
 * every stream counts the same.
 */
final class PairModel {
  private static final int NEAREST = 20;
  private static final LogisticRegression REGRESSION = new LogisticRegression(0.01);

  private final double[] weights;

  private PairModel(double[] weights) {
    this.weights = weights;
  }

  /**
   * @param examples of the streams to learn from
   */
  static PairModel trained(List<List<Example>> examples) {
    return new PairModel(REGRESSION.fit(examples.stream().flatMap(List::stream).toList()));
  }

  Likeness likeness(StreamViews stream) {
    return Likeness.of(stream.articles().size(), (a, b) -> probability(values(stream, a, b)));
  }

  private double probability(double[] values) {
    double logit = weights[values.length];
    for (int i = 0; i < values.length; i++) {
      logit += weights[i] * values[i];
    }
    return 1 / (1 + Math.exp(-logit));
  }

  /** What can be learnt from a stream. */
  static List<Example> examples(StreamViews stream) {
    List<double[]> values = new ArrayList<>();
    List<Boolean> same = new ArrayList<>();
    List<String> labels = stream.labels();
    for (int i = 0; i < labels.size(); i++) {
      for (int j : beside(stream, i, labels)) {
        values.add(values(stream, i, j));
        same.add(labels.get(i).equals(labels.get(j)));
      }
    }
    double weight = 1.0 / same.stream().filter(it -> it).count();
    return IntStream.range(0, same.size())
        .mapToObj(i -> new Example(values.get(i), same.get(i), weight))
        .toList();
  }

  private static Set<Integer> beside(StreamViews stream, int article, List<String> labels) {
    Set<Integer> beside = new HashSet<>();
    beside.addAll(nearest(stream.words(), article));
    beside.addAll(nearest(stream.meaning(), article));
    IntStream.range(0, article)
        .filter(j -> labels.get(j).equals(labels.get(article)))
        .forEach(beside::add);
    return beside;
  }

  private static List<Integer> nearest(Likeness likeness, int article) {
    PriorityQueue<Integer> nearest =
        new PriorityQueue<>(Comparator.comparingDouble(j -> likeness.of(article, j)));
    for (int j = 0; j < article; j++) {
      nearest.add(j);
      if (nearest.size() > NEAREST) {
        nearest.remove();
      }
    }
    return List.copyOf(nearest);
  }

  private static double[] values(StreamViews stream, int a, int b) {
    return new double[] {
      stream.words().of(a, b),
      stream.meaning().of(a, b),
      stream.dated(a, b) ? 0 : 1,
      Math.log1p(stream.daysApart(a, b))
    };
  }
}
