package dev.backstory.cluster;

import java.util.Arrays;

/** The articles in which a term weighs most, by number, with its weight in each. */
final class Postings {
  private static final int[] NO_ARTICLES = {};
  private static final float[] NO_WEIGHTS = {};

  private int[] articles = NO_ARTICLES;
  private float[] weights = NO_WEIGHTS;
  private int size;

  void add(int article, float weight) {
    if (size == articles.length) {
      articles = Arrays.copyOf(articles, Math.max(2, size * 2));
      weights = Arrays.copyOf(weights, articles.length);
    }
    articles[size] = article;
    weights[size++] = weight;
  }

  /** Adds to the score of each article its weight times that of the query. */
  void addTo(float[] scores, float weight) {
    for (int i = 0; i < size; i++) {
      scores[articles[i]] += weights[i] * weight;
    }
  }
}
