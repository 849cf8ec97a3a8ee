package dev.backstory.cluster.story;

import dev.backstory.notation.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How probable it is that an article tells a story: a logistic model over {@link StoryViews}. How
 * its weights were found is told in {@code docs/models/story-similarity.md}.
 */
public final class StorySimilarity {
  /** What the weight that stands alone is called among the others. */
  public static final String INTERCEPT = "intercept";

  private final double[] weights;
  private final double intercept;

  private StorySimilarity(double[] weights, double intercept) {
    this.weights = weights;
    this.intercept = intercept;
  }

  /** With the weights that come with the program. */
  public static StorySimilarity trained() {
    Map<String, Double> weights = new HashMap<>();
    for (List<String> row : Resource.rows("cluster/story/story-similarity.tsv")) {
      weights.put(row.get(0), Double.valueOf(row.get(1)));
    }
    return of(weights);
  }

  /**
   * @param weights by the names of {@link StoryViews#NAMES}, and {@link #INTERCEPT}; all are needed
   */
  public static StorySimilarity of(Map<String, Double> weights) {
    ToDoubleFunction<String> weight = name -> Objects.requireNonNull(weights.get(name), name);
    return new StorySimilarity(
        StoryViews.NAMES.stream().mapToDouble(weight).toArray(), weight.applyAsDouble(INTERCEPT));
  }

  /** The views, and what each adds to the logit. */
  List<Reasons.View> views(StoryViews views) {
    return IntStream.range(0, weights.length)
        .mapToObj(
            i ->
                new Reasons.View(
                    StoryViews.NAMES.get(i),
                    views.values().get(i),
                    weights[i] * views.values().get(i)))
        .toList();
  }

  /** Probability, 0 to 1, that the article tells the story. */
  double of(StoryViews views) {
    return probability(logit(views));
  }

  /** The logarithm of the odds that it does. */
  double logit(StoryViews views) {
    double logit = intercept;
    for (int i = 0; i < weights.length; i++) {
      logit += weights[i] * views.values().get(i);
    }
    return logit;
  }

  static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }
}
