package dev.backstory.store;

import dev.backstory.port.StoryStore.Placement;
import dev.backstory.port.StoryStore.Told;
import dev.backstory.store.QuotationNumbers.Numbered;
import dev.backstory.utterance.SpokenRuns;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Keeps what is quoted in the articles of a story as part of a transaction. */
final class QuotationWriter {
  private final Handle handle;
  private final UtteranceLinks links;

  QuotationWriter(Handle handle) {
    this.handle = handle;
    this.links = new UtteranceLinks(handle);
  }

  /** What was kept of these articles and is the same stays; only the rest is written. */
  void write(Told told) {
    Map<String, Long> arrivals = arrivals(told);
    Map<Long, Numbered> rows = new QuotationNumbers(arrivals).of(told.utterances());
    Set<Long> stale = new HashSet<>();
    for (long arrival : arrivals.values()) {
      for (QuotationRow kept : kept(arrival)) {
        Numbered wanted = rows.get(kept.number());
        if (wanted != null && wanted.row().equals(kept)) {
          rows.remove(kept.number());
        } else {
          stale.add(links.of(kept.number()));
          remove(kept.number());
        }
      }
    }
    rows.values().forEach(this::insert);
    Set<Long> loose = new TreeSet<>(rows.keySet());
    loose.addAll(links.loosen(stale));
    links.link(loose);
  }

  /** Of the articles that are in the story still. */
  private Map<String, Long> arrivals(Told told) {
    Map<String, Long> arrivals = new LinkedHashMap<>();
    for (Placement placement : told.articles()) {
      handle
          .createQuery(
              "SELECT seq FROM placement WHERE article_id = :article AND story_id = :story")
          .bind("article", placement.articleId())
          .bind("story", told.page().id())
          .mapTo(Long.class)
          .findOne()
          .ifPresent(seq -> arrivals.put(placement.articleId(), seq));
    }
    return arrivals;
  }

  private List<QuotationRow> kept(long arrival) {
    return handle
        .createQuery(
            "SELECT * FROM quotation WHERE number >= :from AND number < :to ORDER BY number")
        .bind("from", QuotationNumbers.first(arrival))
        .bind("to", QuotationNumbers.first(arrival + 1))
        .mapTo(QuotationRow.class)
        .list();
  }

  private void remove(long number) {
    handle.execute("DELETE FROM quotation WHERE number = ?", number);
    handle.execute("DELETE FROM quotation_run WHERE number = ?", number);
  }

  private void insert(Numbered quotation) {
    quotation.row().insert(handle);
    for (long hash : SpokenRuns.of(quotation.telling())) {
      handle.execute(
          "INSERT INTO quotation_run (hash, number) VALUES (?, ?)", hash, quotation.row().number());
    }
  }
}
