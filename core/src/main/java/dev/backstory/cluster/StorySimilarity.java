package dev.backstory.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How probable it is that an article tells a story: a logistic model over the mean of its {@link
 * PairViews} with the story's articles, and over how much it has in common with other stories. The
 * last tells a quiet corner of the news, where little in common says much, from one in which
 * everything resembles everything.
 */
final class StorySimilarity {
  /** What each number of {@link #views} says, in order. */
  static final List<String> NAMES =
      Stream.concat(PairViews.NAMES.stream(), Stream.of("ambience")).toList();

  private static final int AMBIENT_ARTICLES = 10;
  private static final String INTERCEPT = "intercept";

  private final double[] weights;
  private final double intercept;

  private StorySimilarity(double[] weights, double intercept) {
    this.weights = weights;
    this.intercept = intercept;
  }

  /** With the weights that come with the program. */
  static StorySimilarity trained() {
    Map<String, Double> table =
        Resources.rows("story-similarity.tsv").stream()
            .collect(Collectors.toMap(List::getFirst, row -> Double.valueOf(row.get(1))));
    Function<String, Double> weight = table::get;
    return new StorySimilarity(
        NAMES.stream().map(weight).mapToDouble(Double::doubleValue).toArray(),
        weight.apply(INTERCEPT));
  }

  /** Probability, 0 to 1, that the article tells the story. */
  double of(WeighedArticle article, StoryProfile story, List<Neighbour> neighbours) {
    double[] views = views(article, story, neighbours);
    double logit = intercept;
    for (int i = 0; i < views.length; i++) {
      logit += weights[i] * views[i];
    }
    return 1 / (1 + Math.exp(-logit));
  }

  static double[] views(WeighedArticle article, StoryProfile story, List<Neighbour> neighbours) {
    double[] views = new double[NAMES.size()];
    int count = story.articles().size();
    for (WeighedArticle other : story.articles()) {
      double[] pair = PairViews.of(article, other);
      for (int i = 0; i < pair.length; i++) {
        views[i] += pair[i] / count;
      }
    }
    views[views.length - 1] = ambience(story.id(), neighbours);
    return views;
  }

  /** Mean likeness of the nearest articles of other stories; those that are missing count as 0. */
  private static double ambience(String storyId, List<Neighbour> neighbours) {
    return neighbours.stream()
            .filter(neighbour -> !neighbour.storyId().equals(storyId))
            .map(Neighbour::likeness)
            .sorted(Comparator.reverseOrder())
            .limit(AMBIENT_ARTICLES)
            .reduce(0.0, Double::sum)
        / AMBIENT_ARTICLES;
  }
}
