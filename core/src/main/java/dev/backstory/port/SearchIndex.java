package dev.backstory.port;

import java.util.Collection;
import java.util.List;

/** Finds stories by the words on their pages. Safe for use by several threads. */
public interface SearchIndex {
  /** How many stories a question is answered with at most. */
  int MOST = 50;

  /**
   * A story that fits.
   *
   * @param excerpt of its page, where the words stand, in pieces
   */
  record Found(String storyId, List<Piece> excerpt) {
    public Found {
      excerpt = List.copyOf(excerpt);
    }
  }

  /** A stretch of an excerpt; {@code matched} where it is a word that was asked for. */
  record Piece(String text, boolean matched) {}

  /**
   * Stories whose pages have all of the words, the best first: words of the headline count more
   * than others, and what is newer comes before what fits as well. A phrase stands in double
   * quotes, a word with an asterisk stands for all that begin so, and one with a minus must not be
   * there. Whatever else is among the words is taken for words. A name fits who has its words in
   * their name, one after the other. Without a word to look for, all that fits the filters is
   * found, the newest first.
   *
   * @return {@link #MOST} at most; none for a query without a word and a filter
   */
  List<Found> find(SearchQuery query);

  /**
   * Stories whose pages have some of the words, the best first: those that have more of them, and
   * rarer ones.
   *
   * @param words each by itself; one that ends in an asterisk stands for all that begin so
   * @return their ids, {@code most} at most
   */
  List<String> near(Collection<String> words, int most);
}
