package dev.backstory.cluster.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an article looks beside a story: the mean of its {@link PairViews} with the story's articles,
 * and how much it has in common with other stories. The last tells a quiet corner of the news,
 * where little in common says much, from one in which everything resembles everything.
 *
 * @param began when the story's first article was published, as far as known
 * @param values as {@link #NAMES} says
 */
public record StoryViews(String storyId, @Nullable Instant began, List<Double> values) {
  /** What each of the values says, in order. */
  public static final List<String> NAMES =
      Stream.concat(
              PairViews.NAMES.stream(),
              Stream.of("ambience", "nearer-than-others", "last-gap", "few-words"))
          .toList();

  private static final double ENOUGH_STEMS = 30;
  private static final int AMBIENT_ARTICLES = 10;
  private static final double USUAL_LIKENESS = 0.1;

  public StoryViews {
    values = List.copyOf(values);
  }

  static StoryViews of(WeightedArticle article, StoryProfile story, List<Neighbour> neighbours) {
    return of(article, story, story.articles(), neighbours);
  }

  /** Beside a story as if it had only these articles, of which there is at least one. */
  static StoryViews of(
      WeightedArticle article,
      StoryProfile story,
      List<WeightedArticle> articles,
      List<Neighbour> neighbours) {
    Double[] values = new Double[NAMES.size()];
    double[] means = means(article, articles);
    for (int i = 0; i < means.length; i++) {
      values[i] = means[i];
    }
    List<Double> others = nearestOfOthers(story.id(), neighbours);
    values[means.length] = ambience(others);
    values[means.length + 1] =
        nearest(article, articles) - (others.isEmpty() ? USUAL_LIKENESS : others.getFirst());
    double gap = lastGap(article, articles);
    values[means.length + 2] = Math.log1p(gap);
    values[means.length + 3] = fewWords(article) * (1 + Math.log1p(gap));
    return new StoryViews(story.id(), story.began(), List.of(values));
  }

  /** The value of this name. */
  public double value(String name) {
    return values.get(NAMES.indexOf(name));
  }

  private static double[] means(WeightedArticle article, List<WeightedArticle> others) {
    double[] means = new double[PairViews.NAMES.size()];
    for (WeightedArticle other : others) {
      double[] pair = PairViews.of(article, other);
      for (int i = 0; i < pair.length; i++) {
        means[i] += pair[i] / others.size();
      }
    }
    return means;
  }

  private static double nearest(WeightedArticle article, List<WeightedArticle> others) {
    return others.stream()
        .mapToDouble(other -> PairViews.meaningAndText(article, other))
        .max()
        .orElse(0);
  }

  /** Days to the article of the story that is nearest in time; 0 if none can be dated. */
  private static double lastGap(WeightedArticle article, List<WeightedArticle> others) {
    return article.published() == null
        ? 0
        : others.stream()
            .filter(other -> other.published() != null)
            .mapToDouble(other -> PairViews.daysApart(article.published(), other.published()))
            .min()
            .orElse(0);
  }

  /** How much an article lacks of enough words to tell an event by, 0 to 1. */
  private static double fewWords(WeightedArticle article) {
    return Math.max(0, 1 - article.text().terms().length / ENOUGH_STEMS);
  }

  /** Likeness of the nearest articles of other stories, the nearest first. */
  private static List<Double> nearestOfOthers(String storyId, List<Neighbour> neighbours) {
    return neighbours.stream()
        .filter(neighbour -> !neighbour.storyId().equals(storyId))
        .map(Neighbour::likeness)
        .sorted(Comparator.reverseOrder())
        .limit(AMBIENT_ARTICLES)
        .toList();
  }

  /**
   * Mean likeness of the nearest articles of other stories. Where a stream has hardly begun and
   * there are fewer, the missing ones count as usually alike: that nothing else is there does not
   * make two articles tell one story.
   */
  private static double ambience(List<Double> nearest) {
    double missing = USUAL_LIKENESS * (AMBIENT_ARTICLES - nearest.size());
    return nearest.stream().reduce(missing, Double::sum) / AMBIENT_ARTICLES;
  }
}
