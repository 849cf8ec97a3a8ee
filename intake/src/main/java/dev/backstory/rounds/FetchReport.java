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
    ITEMS_DUE,
    /** Due items at a page that is already counted for another. */
    ITEMS_SHARED,
    PAGES_ARTICLE,
    PAGES_UNCHANGED,
    PAGES_REJECTED,
    PAGES_RESERVED,
    PAGES_AGAIN,
    PAGES_LEFT
  }

  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
  private final List<Rejection> rejected = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  void add(Count count, int more) {
    counts.merge(count, more, Integer::sum);
  }

  void note(String line) {
    notes.add(line);
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

  /**
   * Pages that were to be read. With {@link Count#ITEMS_SHARED} they make {@link Count#ITEMS_DUE}.
   */
  public int pages() {
    return count(Count.PAGES_ARTICLE)
        + count(Count.PAGES_UNCHANGED)
        + count(Count.PAGES_REJECTED)
        + count(Count.PAGES_RESERVED)
        + count(Count.PAGES_AGAIN)
        + count(Count.PAGES_LEFT);
  }

  /** Everything that could not be used, or not yet, with the reason. */
  public List<Rejection> rejected() {
    return List.copyOf(rejected);
  }

  /** What else is worth a line each, such as a feed that is throttled. */
  public List<String> notes() {
    return List.copyOf(notes);
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
    int shared = count(Count.ITEMS_SHARED);
    return "items: %d new, %d changed, %d due%s"
        .formatted(
            count(Count.ITEMS_NEW),
            count(Count.ITEMS_CHANGED),
            count(Count.ITEMS_DUE),
            shared == 0 ? "" : " (%d at the page of another)".formatted(shared));
  }

  private String pageCounts() {
    return ("pages: %d (%d read, %d unchanged, %d rejected, %d reserved by their publisher,"
            + " %d to retry, %d left for the next round)")
        .formatted(
            pages(),
            count(Count.PAGES_ARTICLE),
            count(Count.PAGES_UNCHANGED),
            count(Count.PAGES_REJECTED),
            count(Count.PAGES_RESERVED),
            count(Count.PAGES_AGAIN),
            count(Count.PAGES_LEFT));
  }
}
