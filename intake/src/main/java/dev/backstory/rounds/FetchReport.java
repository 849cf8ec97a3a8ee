package dev.backstory.rounds;

import dev.backstory.model.Rejection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The result of one round of fetching: in = out + rejected, for feeds, items and pages. */
public final class FetchReport {
  /** What a feed or a page came to. */
  public enum Count {
    FEEDS_READ,
    FEEDS_UNCHANGED,
    FEEDS_FAILED,
    FEEDS_POSTPONED,
    ITEMS_NEW,
    ITEMS_CHANGED,
    PAGES_ARTICLE,
    PAGES_UNCHANGED,
    PAGES_REJECTED,
    PAGES_RESERVED,
    PAGES_AGAIN
  }

  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
  private final List<Rejection> rejected = new ArrayList<>();

  void add(Count count) {
    counts.merge(count, 1, Integer::sum);
  }

  void reject(Rejection rejection) {
    rejected.add(rejection);
  }

  public int count(Count count) {
    return counts.getOrDefault(count, 0);
  }

  /** Feeds that were looked at. */
  public int feeds() {
    return count(Count.FEEDS_READ)
        + count(Count.FEEDS_UNCHANGED)
        + count(Count.FEEDS_POSTPONED)
        + failedFeeds();
  }

  public int failedFeeds() {
    return count(Count.FEEDS_FAILED);
  }

  /** Pages that were to be read. */
  public int pages() {
    return count(Count.PAGES_ARTICLE)
        + count(Count.PAGES_UNCHANGED)
        + count(Count.PAGES_REJECTED)
        + count(Count.PAGES_RESERVED)
        + count(Count.PAGES_AGAIN);
  }

  /** Everything that could not be used, or not yet, with the reason. */
  public List<Rejection> rejected() {
    return List.copyOf(rejected);
  }

  /** One line for a person. */
  public String summary() {
    return feedCounts() + "; " + itemCounts() + "; " + pageCounts();
  }

  private String feedCounts() {
    return "feeds: %d (%d unchanged, %d failed, %d postponed)"
        .formatted(
            feeds(), count(Count.FEEDS_UNCHANGED), failedFeeds(), count(Count.FEEDS_POSTPONED));
  }

  private String itemCounts() {
    return "items: %d new, %d changed"
        .formatted(count(Count.ITEMS_NEW), count(Count.ITEMS_CHANGED));
  }

  private String pageCounts() {
    return ("pages: %d (%d read, %d unchanged, %d rejected, %d reserved by their publisher,"
            + " %d to retry)")
        .formatted(
            pages(),
            count(Count.PAGES_ARTICLE),
            count(Count.PAGES_UNCHANGED),
            count(Count.PAGES_REJECTED),
            count(Count.PAGES_RESERVED),
            count(Count.PAGES_AGAIN));
  }
}
