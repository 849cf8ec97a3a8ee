package dev.backstory.port;

import dev.backstory.model.FeedItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items that feeds have listed, and when the page of each is to be read. */
public interface ItemStore {
  /** How many items of one feed are due at once, however many it has brought. */
  int MOST_OF_A_FEED = 100;

  /** What taking note of an item came to. */
  enum Seen {
    NEW,
    /** The feed says something else of it than before. */
    CHANGED,
    SAME
  }

  /**
   * An item whose page is to be read.
   *
   * @param seenAt when it was first seen
   * @param reads how often its page was read
   * @param failures how often in a row it could not be
   * @param etag of its page when it was last read, byte for byte
   * @param lastModified likewise
   * @param said what the feed says of it; null in rows that were kept before this was
   */
  record DueItem(
      String feed,
      String id,
      @Nullable String url,
      Instant seenAt,
      int reads,
      int failures,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable FeedItem said) {}

  /**
   * Takes note of an item. A new one, and one that has changed, is due. An item is known by its id,
   * and by its page if its feed now calls it by another; should several have that page, the one
   * that was seen first.
   */
  Seen see(FeedItem item, Instant now);

  /**
   * Items of present feeds whose pages are to be read by now, feeds in turn, so that one with
   * thousands keeps no other waiting. Of each feed those that never were read come before those
   * that are to be read again, of these the ones seen last before earlier ones, and those seen
   * together in the order in which they were told; at most {@value #MOST_OF_A_FEED}. Of very many,
   * only the first.
   */
  List<DueItem> due(Instant now);

  /** How many items are due by now, of each present feed that has any, whether given or not. */
  Map<String, Integer> waiting(Instant now);

  /** When the next page is to be read; empty if there is none. */
  Optional<Instant> nextReading();

  /**
   * The item's page was read.
   *
   * @param etag of the page, if it has one
   * @param lastModified likewise
   * @param nextAt null if it is not to be read again
   */
  void read(
      DueItem item,
      String articleId,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Instant nextAt);

  /** The item's page is as it was when it was last read. */
  void unchanged(DueItem item, @Nullable Instant nextAt);

  /** The item's page could not be read; null for {@code nextAt} if it is given up. */
  void failed(DueItem item, String reason, @Nullable Instant nextAt);

  /** The item's publisher reserves its texts from being mined; its page is not read again. */
  void reserved(DueItem item, String reason);

  /** The item's page could not be asked for yet, which is no failure. */
  void postponed(DueItem item, String reason, Instant nextAt);

  /** How many items are reserved by their publisher, of each feed that has any. */
  Map<String, Integer> reserved();
}
