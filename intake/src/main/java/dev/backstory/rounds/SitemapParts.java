package dev.backstory.rounds;

import dev.backstory.feed.FeedChannel;
import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import dev.backstory.fetch.FetchOutcome;
import dev.backstory.fetch.FetchRequest;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.model.FeedItem;
import dev.backstory.model.Rejection;
import dev.backstory.notation.WebAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the newest sitemaps of a sitemap index, as one feed. An index may list further ones; the
 * number of documents requested per look is bounded all the same.
 */
final class SitemapParts {
  private static final int MAX_PARTS = 3;
  private static final int MAX_DEPTH = 2;

  private final GuardedHttpClient door;
  private final FeedParser parser;
  private final String feed;
  private final Instant now;
  private final List<FeedItem> items = new ArrayList<>();
  private final Set<String> pages = new HashSet<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private @Nullable FeedChannel channel;
  private int asked;

  /**
   * @param feed that the items belong to
   * @param now the round's time
   */
  SitemapParts(GuardedHttpClient door, FeedParser parser, String feed, Instant now) {
    this.door = door;
    this.parser = parser;
    this.feed = feed;
    this.now = now;
  }

  /** What the newest parts list; rejected if none of them could be read. */
  FeedOutcome read(FeedOutcome.Index index) {
    follow(index, 1);
    if (channel != null) {
      return new FeedOutcome.Parsed(channel, items, rejected);
    }
    return new FeedOutcome.Rejected(
        rejected.isEmpty()
            ? "an empty sitemap index"
            : "a sitemap index: " + rejected.getFirst().reason());
  }

  private void follow(FeedOutcome.Index index, int depth) {
    for (FeedOutcome.Part part : index.parts()) {
      if (asked < MAX_PARTS + depth - 1) {
        asked++;
        ask(part.url(), depth);
      }
    }
  }

  private void ask(String url, int depth) {
    switch (door.fetch(FetchRequest.feed(url, null, null))) {
      case FetchOutcome.Fetched fetched -> take(fetched, url, depth);
      case FetchOutcome.NotModified _ -> reject(url, "unexpected HTTP status 304");
      case FetchOutcome.Refused(String reason, _) -> reject(url, reason);
      case FetchOutcome.Reserved reserved -> reject(url, reserved.reason());
      case FetchOutcome.Postponed postponed -> reject(url, postponed.reason());
      case FetchOutcome.Failed failed -> reject(url, failed.reason());
    }
  }

  private void take(FetchOutcome.Fetched fetched, String url, int depth) {
    switch (parser.parse(fetched.bytes(), feed, fetched.finalUrl(), fetched.charset(), now)) {
      case FeedOutcome.Parsed parsed -> {
        channel = channel == null ? parsed.channel() : channel;
        parsed.items().forEach(this::add);
        rejected.addAll(parsed.rejected());
      }
      case FeedOutcome.Index index -> {
        if (depth < MAX_DEPTH) {
          follow(index, depth + 1);
        } else {
          reject(url, "a sitemap index nested too deeply");
        }
      }
      case FeedOutcome.Rejected(String reason) -> reject(url, reason);
    }
  }

  private void add(FeedItem item) {
    String page = WebAddress.page(item.url());
    if (page == null || pages.add(page)) {
      items.add(item);
    } else {
      reject(feed, "the same item in two sitemaps: " + item.id());
    }
  }

  private void reject(String where, String reason) {
    rejected.add(new Rejection(where, reason));
  }
}
