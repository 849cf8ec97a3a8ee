package dev.backstory.port;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Every decision that was taken, in order. Safe for use by several threads. */
public interface DecisionJournal {
  /** How many articles were put into stories so far. */
  long arrivals();

  /** The number of the last decision, 0 if there is none. */
  long last();

  /**
   * Tells the decisions again, from an article's arrival on.
   *
   * @param from the number of arrivals before it
   * @param told of each decision, with the signature of the article that had come where the
   *     decision is its arrival and one was kept
   */
  void replay(long from, BiConsumer<JournalEntry, Optional<byte[]>> told);

  /**
   * What concerns these articles: their arrivals, and all that moved one of them, in order.
   *
   * @param articleIds known ones
   */
  List<JournalEntry> about(List<String> articleIds);

  /**
   * The merges, splits and moves that concern a story and that its page does not tell, in order.
   */
  List<JournalEntry> untold(String storyId);
}
