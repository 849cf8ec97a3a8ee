package dev.backstory.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The feeds that are read, and when each is to be looked at again. */
public interface FeedStore {
  /**
   * A feed.
   *
   * @param etag as the server gave it, byte for byte
   * @param lastModified likewise
   * @param failures how often in a row it could not be read
   * @param lastError why, the last time
   * @param pace how often it brings news
   * @param movingTo where the latest look was told that it has moved for good
   * @param stopped why it is not looked at any more; null while it is
   */
  record Feed(
      String url,
      @Nullable String name,
      @Nullable String etag,
      @Nullable String lastModified,
      Instant nextAt,
      int failures,
      @Nullable String lastError,
      Pace pace,
      @Nullable String movingTo,
      @Nullable String stopped) {

    /** Whether it is to be looked at by now. */
    public boolean isDue(Instant now) {
      return stopped == null && !nextAt.isAfter(now);
    }

    /** After a look that found it. */
    public Feed found(Pace pace, Instant nextAt) {
      return new Feed(url, name, etag, lastModified, nextAt, 0, null, pace, movingTo, stopped);
    }

    /** With what its server and its document say; a name that it has stays. */
    public Feed saying(
        @Nullable String title,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String movingTo) {
      String shown = name == null ? title : name;
      return new Feed(
          url, shown, etag, lastModified, nextAt, failures, lastError, pace, movingTo, stopped);
    }

    /** After a look that did not find it. */
    public Feed failed(String reason, Instant nextAt) {
      return new Feed(
          url, name, etag, lastModified, nextAt, failures + 1, reason, pace, null, stopped);
    }

    /** When it could not be looked at yet, which is no failure. */
    public Feed postponed(String reason, Instant nextAt) {
      return new Feed(
          url, name, etag, lastModified, nextAt, failures, reason, pace, movingTo, stopped);
    }

    /** Never to be looked at again, unless it is added anew. */
    public Feed stopped(String reason) {
      return new Feed(
          url, name, etag, lastModified, nextAt, failures, reason, pace, movingTo, reason);
    }
  }

  /**
   * How often a feed brings news.
   *
   * @param lookedAt when it was last read; null before the first time
   * @param news items seen, the older ones counting less
   * @param hours in which they were seen, counting less alike
   */
  record Pace(@Nullable Instant lookedAt, double news, double hours) {}

  /** Adds a feed, or starts a stopped one again; returns false if it was there. */
  boolean add(String url, @Nullable String name, Instant now);

  /**
   * Adds the feeds of a list in one transaction; those that are there get the folder that the list
   * gives them, and the name if they have none.
   *
   * @return how many were not there
   */
  int addAll(List<Subscription> list, Instant now);

  /**
   * Puts a feed into a folder, such as "News/Coast", or takes it out of the one that it is in if
   * that is null. Does nothing if it is not there.
   */
  void file(String url, @Nullable String folder);

  /** The feeds as a list for other newsreaders, by address. */
  List<Subscription> list();

  /**
   * Keeps a feed from being looked at until it is added again, whatever a look that is under way
   * comes to. Returns false if it is not there or has stopped already.
   */
  boolean stop(String url, String reason);

  /** Removes a feed; its articles stay. Returns false if it was not there. */
  boolean remove(String url);

  /** By address. */
  List<Feed> feeds();

  /** When the next feed is to be looked at; empty if there is none. */
  Optional<Instant> nextLook();

  /**
   * Makes every feed due that has not stopped.
   *
   * @return how many
   */
  int lookNow(Instant now);

  /** Keeps how a feed's latest look went, unless it was removed meanwhile. */
  void save(Feed feed);

  /**
   * Gives a feed its new address. If there is another of that address, the two become one: that one
   * gets the items that it does not have, and the name if it has none.
   */
  void move(String from, String to);
}
