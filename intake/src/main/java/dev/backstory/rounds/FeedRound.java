package dev.backstory.rounds;

import dev.backstory.fetch.FetchOutcome;
import dev.backstory.model.FeedItem;
import dev.backstory.model.Rejection;
import dev.backstory.port.FeedStore;
import dev.backstory.port.FeedStore.Feed;
import dev.backstory.port.FeedStore.Pace;
import dev.backstory.port.ItemStore;
import dev.backstory.port.admin.FeedEdits;
import dev.backstory.rounds.FeedReader.Look;
import dev.backstory.rounds.FetchReport.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fetches feeds in parallel and stores what they say, in the order of the feeds. */
final class FeedRound {
  private final FeedReader reader;
  private final FeedStore feeds;
  private final ItemStore items;
  private final PollInterval interval;
  private final FeedEdits edits;
  private final Backoff backoff;

  FeedRound(
      FeedReader reader,
      FeedStore feeds,
      ItemStore items,
      PollInterval interval,
      FeedEdits edits,
      Backoff backoff) {
    this.reader = reader;
    this.feeds = feeds;
    this.items = items;
    this.interval = interval;
    this.edits = edits;
    this.backoff = backoff;
  }

  void run(List<Feed> due, RoundLog log) {
    SideBySide.run(
        due, feed -> reader.look(feed, log.now()), (feed, look) -> keepSafely(feed, look, log));
  }

  /** A fault of the program in one feed must not keep the others from being kept. */
  private void keepSafely(Feed feed, Look look, RoundLog log) {
    try {
      keep(feed, look, log);
    } catch (RuntimeException e) {
      keep(feed, new FeedReader.None(Faults.told(e), null), log);
    }
  }

  private void keep(Feed feed, Look look, RoundLog log) {
    switch (look) {
      case FeedReader.Read read -> read(feed, read, log);
      case FeedReader.Same(var answer) -> {
        log.count(Count.FEEDS_UNCHANGED);
        feeds.save(looked(feed, 0, answer.freshFor(), log.now()));
        confirmMove(feed, answer.movedTo());
      }
      case FeedReader.Gone _ -> {
        log.count(Count.FEEDS_FAILED);
        String reason = "gone (HTTP status 410), no longer fetched";
        feeds.save(feed.stopped(reason));
        log.reject(new Rejection(feed.url(), reason));
      }
      case FeedReader.Later(String reason, Instant until) -> {
        log.count(Count.FEEDS_POSTPONED);
        feeds.save(feed.postponed(reason, backoff.spread(until)));
        log.reject(new Rejection(feed.url(), "postponed: " + reason));
      }
      case FeedReader.None(String reason, Instant retryAfter) -> {
        log.count(Count.FEEDS_FAILED);
        Instant next = backoff.next(feed.failures(), retryAfter, log.now());
        feeds.save(feed.failed(reason, next));
        log.reject(new Rejection(feed.url(), reason));
      }
    }
  }

  private void read(Feed feed, FeedReader.Read read, RoundLog log) {
    log.count(Count.FEEDS_READ);
    int news = 0;
    for (FeedItem item : newestFirst(read.feed().items())) {
      switch (items.see(item, log.now())) {
        case NEW -> {
          log.count(Count.ITEMS_NEW);
          news++;
        }
        case CHANGED -> {
          log.count(Count.ITEMS_CHANGED);
          news++;
        }
        case SAME -> {}
      }
    }
    read.feed().rejected().forEach(log::reject);
    FetchOutcome.Fetched answer = read.answer();
    feeds.save(
        looked(feed, news, answer.freshFor(), log.now())
            .saying(read.feed().title(), answer.etag(), answer.lastModified(), answer.movedTo()));
    confirmMove(feed, answer.movedTo());
  }

  /** Which is the order in which their pages are read, so what a feed puts first need not be. */
  private static List<FeedItem> newestFirst(List<FeedItem> items) {
    return items.stream()
        .sorted(
            Comparator.comparing(
                FeedItem::publishedAt, Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }

  /**
   * A feed moves when two looks in a row were sent to the same place for good, and the first of
   * them found a feed there: a hotel's login page does not carry feeds away.
   */
  private void confirmMove(Feed before, @Nullable String target) {
    if (target != null && target.equals(before.movingTo())) {
      feeds.move(before.url(), target);
    }
  }

  private Feed looked(Feed feed, int news, @Nullable Duration freshFor, Instant now) {
    Pace pace = interval.after(feed.pace(), news, now);
    int minutes = edits.of(feed.url()).minutes();
    return feed.found(
        pace,
        minutes == 0
            ? interval.next(pace, freshFor, now)
            : interval.next(Duration.ofMinutes(minutes), freshFor, now));
  }
}
