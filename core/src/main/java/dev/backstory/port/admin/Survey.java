package dev.backstory.port.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a site is doing, for those who run it. Safe for use by several threads. */
public interface Survey {
  /**
   * How far everything is.
   *
   * @param looked feeds that were read at least once
   * @param failing feeds that could not be read the last time
   * @param stopped feeds that are not looked at any more
   * @param waiting items whose pages are to be read by now
   * @param articles that are kept
   * @param unread articles that are not analysed yet
   * @param pages stories with a page, without briefs
   * @param briefs stories that wait for more articles or another newsroom
   * @param reports of readers that are open
   */
  record Progress(
      int feeds,
      int looked,
      int failing,
      int stopped,
      int waiting,
      int articles,
      int unread,
      int pages,
      int briefs,
      int reports) {}

  /**
   * A feed.
   *
   * @param lookedAt when it was last read; null before the first time
   * @param failures how often in a row it could not be read
   * @param error why, the last time
   * @param stopped why it is not looked at any more; null while it is
   * @param items that it has listed
   * @param articles that came of them
   * @param waiting items whose pages are to be read by now
   * @param rejected items whose pages could not be used
   */
  record FeedState(
      String url,
      @Nullable String name,
      @Nullable String folder,
      Instant nextAt,
      @Nullable Instant lookedAt,
      int failures,
      @Nullable String error,
      @Nullable String stopped,
      int items,
      int articles,
      int waiting,
      int rejected) {}

  /**
   * An item of a feed.
   *
   * @param page address of its page, or its own id if it has none
   * @param fault why its page could not be used the last time; null if nothing was wrong
   */
  record ItemState(
      String page, Instant seenAt, @Nullable String articleId, @Nullable String fault) {}

  /** A story without a page of its own yet. */
  record Waiting(String slug, String headline, int articles, Instant updatedAt) {}

  /** Something that could not be used. */
  record Rejected(Instant at, String where, String reason) {}

  Progress progress(Instant now);

  /** By name, then by address. */
  List<FeedState> feeds(Instant now);

  Optional<FeedState> feed(String url, Instant now);

  /** The items of a feed that were seen last, the latest first. */
  List<ItemState> items(String feed, int most);

  /** Briefs, the one that changed last first. */
  List<Waiting> waiting(int most);

  /**
   * What could not be used, the latest first.
   *
   * @param typed what the place or the reason has in it, whatever the case of ASCII letters; empty
   *     for all
   */
  List<Rejected> rejected(String typed, int most);
}
