package dev.backstory.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Which quotations are one utterance, within a transaction. That follows from the rows alone, in
 * whatever order they were written: those that are together in a story, and those that share a run
 * of words; each utterance is identified by its smallest number.
 */
final class UtteranceLinks {
  private final Handle handle;

  UtteranceLinks(Handle handle) {
    this.handle = handle;
  }

  /** The utterance that a quotation is part of. */
  long of(long number) {
    return handle
        .createQuery("SELECT utterance FROM quotation WHERE number = :number")
        .bind("number", number)
        .mapTo(Long.class)
        .one();
  }

  /** Makes each quotation of these utterances one of its own, and gives their numbers. */
  Set<Long> loosen(Set<Long> utterances) {
    Set<Long> loose = new TreeSet<>();
    for (long utterance : utterances) {
      loose.addAll(
          handle
              .createQuery("SELECT number FROM quotation WHERE utterance = :utterance")
              .bind("utterance", utterance)
              .mapTo(Long.class)
              .list());
      handle.execute("UPDATE quotation SET utterance = number WHERE utterance = ?", utterance);
    }
    return loose;
  }

  /**
   * Joins each of these to another of every kind that it belongs to. Those of a kind that are not
   * among these are joined already, so one is enough, whichever.
   */
  void link(Set<Long> numbers) {
    for (long number : numbers) {
      others(number).forEach(other -> join(of(number), of(other)));
    }
  }

  private List<Long> others(long number) {
    return handle
        .createQuery(
            "SELECT other FROM (SELECT min(number) AS other FROM quotation"
                + " WHERE number <> :number AND together ="
                + " (SELECT together FROM quotation WHERE number = :number) UNION"
                + " SELECT (SELECT min(other.number) FROM quotation_run AS other"
                + " WHERE other.hash = own.hash AND other.number <> :number)"
                + " FROM quotation_run AS own WHERE own.number = :number) AS others"
                + " WHERE other IS NOT NULL ORDER BY other")
        .bind("number", number)
        .mapTo(Long.class)
        .list();
  }

  private void join(long one, long other) {
    if (one != other) {
      handle.execute(
          "UPDATE quotation SET utterance = ? WHERE utterance = ?",
          Math.min(one, other),
          Math.max(one, other));
    }
  }
}
