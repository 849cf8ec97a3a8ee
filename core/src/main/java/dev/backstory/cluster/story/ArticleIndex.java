package dev.backstory.cluster.story;

import com.carrotsearch.hppc.IntObjectHashMap;

/**
 * Finds the articles that share an article's weightiest terms. Articles are numbered in order of
 * arrival; they come one by one and leave in the order in which they came. Of a term that very many
 * have only the latest articles are kept, so that the work for a query is bounded, whatever the
 * number of articles.
 */
final class ArticleIndex {
  private static final int TERMS = 40;
  private static final int USUAL_POSTINGS = 1_024;

  private final IntObjectHashMap<Postings> terms = new IntObjectHashMap<>();
  private final int mostPostings;
  private final ScoreAccumulator scores;

  /**
   * @param capacity how many articles are in the index at most
   */
  ArticleIndex(int capacity) {
    this(capacity, USUAL_POSTINGS);
  }

  /**
   * @param mostPostings of how many articles, the latest, a term is known
   */
  ArticleIndex(int capacity, int mostPostings) {
    this.mostPostings = mostPostings;
    scores = new ScoreAccumulator(capacity);
  }

  /**
   * @param article one more than the last that came
   */
  void add(int article, TermVector text) {
    for (int at : text.heaviest(TERMS)) {
      int term = text.term(at);
      Postings postings = terms.get(term);
      if (postings == null) {
        postings = new Postings();
        terms.put(term, postings);
      }
      postings.add(article, text.weight(at), mostPostings);
    }
  }

  /**
   * @param article the oldest that is there
   * @param text the same that it came with
   */
  void removeOldest(int article, TermVector text) {
    for (int at : text.heaviest(TERMS)) {
      int term = text.term(at);
      Postings postings = terms.get(term);
      if (postings != null) {
        postings.removeIfOldest(article);
        if (postings.isEmpty()) {
          terms.remove(term);
        }
      }
    }
  }

  /** Whether no term is known. */
  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Numbers of the articles that have most in common with the text, the nearest first. */
  int[] nearest(TermVector text, int most) {
    for (int at : text.heaviest(TERMS)) {
      Postings postings = terms.get(text.term(at));
      if (postings != null) {
        postings.addTo(scores, text.weight(at));
      }
    }
    return scores.takeHighest(most);
  }
}
