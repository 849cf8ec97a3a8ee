package dev.backstory.cluster.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The two groups into which articles fall when the most alike are put together first, group by
 * group, by the mean likeness of their articles (average linkage). Work grows with the cube of
 * their number.
 */
final class TwoParts {
  private final List<List<WeightedArticle>> groups = new ArrayList<>();

  /** Sums of likeness over the articles of two groups. */
  private final double[][] sums;

  private TwoParts(List<WeightedArticle> articles) {
    articles.forEach(article -> groups.add(new ArrayList<>(List.of(article))));
    sums = new double[articles.size()][articles.size()];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < i; j++) {
        sums[i][j] = PairViews.meaningAndText(articles.get(i), articles.get(j));
        sums[j][i] = sums[i][j];
      }
    }
  }

  /**
   * The larger part first, or of two that are equally large the one that began earlier; each in
   * order of arrival.
   *
   * @param articles at least two
   */
  static List<List<WeightedArticle>> of(List<WeightedArticle> articles) {
    TwoParts parts = new TwoParts(articles);
    for (int left = articles.size(); left > 2; left--) {
      parts.joinNearest();
    }
    return parts.groups.stream()
        .filter(group -> !group.isEmpty())
        .map(
            group ->
                group.stream().sorted(Comparator.comparingLong(WeightedArticle::arrival)).toList())
        .sorted(
            Comparator.comparingInt((List<WeightedArticle> group) -> -group.size())
                .thenComparingLong(group -> group.getFirst().arrival()))
        .toList();
  }

  private void joinNearest() {
    int one = -1;
    int other = -1;
    double most = -1;
    for (int i = 0; i < sums.length; i++) {
      for (int j = i + 1; j < sums.length; j++) {
        double mean = mean(i, j);
        if (mean > most) {
          one = i;
          other = j;
          most = mean;
        }
      }
    }
    join(one, other);
  }

  /** Negative where one of them is empty. */
  private double mean(int i, int j) {
    int pairs = groups.get(i).size() * groups.get(j).size();
    return pairs == 0 ? -1 : sums[i][j] / pairs;
  }

  private void join(int one, int other) {
    groups.get(one).addAll(groups.get(other));
    groups.get(other).clear();
    for (int i = 0; i < sums.length; i++) {
      sums[one][i] += sums[other][i];
      sums[i][one] = sums[one][i];
    }
  }
}
