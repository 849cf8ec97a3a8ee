package dev.backstory.store;

import dev.backstory.model.Telling;
import dev.backstory.model.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers the quotations of articles: an article's place in the order of arrival, and the
 * quotation's among those of its article. The same quotations have the same numbers whenever they
 * are told.
 */
final class QuotationNumbers {
  /** Bits of a quotation's place in its article. */
  private static final int PLACE_BITS = 20;

  private final Map<String, Long> arrivals;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Telling, Long> numbers = new HashMap<>();

  /** A quotation with its row. */
  record Numbered(QuotationRow row, Telling telling) {}

  /**
   * @param arrivals each article's place in the order of arrival; what others say is left out
   */
  QuotationNumbers(Map<String, Long> arrivals) {
    this.arrivals = arrivals;
  }

  /** The first number that an article may have; that of the next article is beyond its last. */
  static long first(long arrival) {
    return arrival << PLACE_BITS;
  }

  /** The rows by their numbers, ascending. */
  Map<Long, Numbered> of(List<Utterance> utterances) {
    number(utterances);
    Map<Long, Numbered> rows = new TreeMap<>();
    for (Utterance utterance : utterances) {
      Map<Long, Telling> told = new TreeMap<>();
      for (Telling telling : utterance.tellings()) {
        Long number = numbers.get(telling);
        if (number != null) {
          told.put(number, telling);
        }
      }
      told.forEach(
          (number, telling) -> {
            long together = told.keySet().iterator().next();
            rows.put(number, new Numbered(QuotationRow.of(number, telling, together), telling));
          });
    }
    return rows;
  }

  private void number(List<Utterance> utterances) {
    List<Telling> all = new ArrayList<>();
    utterances.forEach(utterance -> all.addAll(utterance.tellings()));
    all.sort(Comparator.comparing(Telling::span).thenComparing(Telling::kind));
    for (Telling telling : all) {
      Long arrival = arrivals.get(telling.articleId());
      if (arrival != null && !numbers.containsKey(telling)) {
        int place = places.merge(telling.articleId(), 1, Integer::sum);
        numbers.put(telling, first(arrival) + place);
      }
    }
  }
}
