package dev.backstory.rounds;

import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.FeedStore;
import dev.backstory.port.FeedStore.Feed;
import dev.backstory.port.ItemStore;
import dev.backstory.port.RejectionLog;
import dev.backstory.port.admin.FeedEdits;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One round: fetches the feeds that are due, then reads the pages of the items that are due.
 * Requests run in parallel; their results are stored in the order in which they were due, so that
 * the same web gives the same store.
 */
public final class FetchRound {
  /** So that a long list of pages does not keep feeds from being looked at. */
  private static final Duration TIME_FOR_PAGES = Duration.ofMinutes(5);

  private final FeedStore feeds;
  private final RejectionLog rejections;
  private final FeedRound feedRound;
  private final PageRound pageRound;

  /**
   * @param edits what the owners want of single feeds
   * @param interval decides when a feed is looked at again
   * @param random keeps what failed together from coming back together
   */
  public FetchRound(
      GuardedHttpClient door,
      FeedStore feeds,
      FeedEdits edits,
      ItemStore items,
      ArticleStore articles,
      RejectionLog rejections,
      PollInterval interval,
      RandomGenerator random) {
    this(door, feeds, edits, items, articles, rejections, interval, random, TIME_FOR_PAGES);
  }

  FetchRound(
      GuardedHttpClient door,
      FeedStore feeds,
      FeedEdits edits,
      ItemStore items,
      ArticleStore articles,
      RejectionLog rejections,
      PollInterval interval,
      RandomGenerator random,
      Duration timeForPages) {
    this.feeds = feeds;
    this.rejections = rejections;
    Backoff backoff = new Backoff(random);
    this.feedRound =
        new FeedRound(new FeedReader(door, edits), feeds, items, interval, edits, backoff);
    this.pageRound =
        new PageRound(
            new ArticlePageReader(door),
            new HostQueues(timeForPages),
            items,
            articles,
            edits,
            backoff);
  }

  /**
   * Runs the round.
   *
   * @param onlyDue leaves alone the feeds whose time has not come; stopped ones are always left
   */
  public FetchReport run(Instant now, boolean onlyDue) {
    List<Feed> all = feeds.feeds();
    List<Feed> asked =
        all.stream().filter(f -> onlyDue ? f.isDue(now) : f.stopped() == null).toList();
    RoundLog log = new RoundLog(new FetchReport(), rejections, now);
    feedRound.run(asked, log);
    pageRound.run(outlets(), log);
    return log.report();
  }

  private Map<String, String> outlets() {
    Map<String, String> names = new HashMap<>();
    for (Feed feed : feeds.feeds()) {
      if (feed.name() != null) {
        names.put(feed.url(), feed.name());
      }
    }
    return names;
  }
}
