package dev.backstory.rounds;

import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import dev.backstory.fetch.FetchOutcome;
import dev.backstory.fetch.FetchRequest;
import dev.backstory.fetch.FetchRequest.Credential;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.port.FeedStore.Feed;
import dev.backstory.port.admin.FeedEdits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fetches and parses a feed. */
final class FeedReader {
  private static final int GONE = 410;

  /** What a look at a feed found. */
  sealed interface Look {}

  /** A feed. */
  record Read(FeedOutcome.Parsed feed, FetchOutcome.Fetched answer) implements Look {}

  /** The feed as it was. */
  record Same(FetchOutcome.NotModified answer) implements Look {}

  /** The word that it is gone for good. */
  record Gone() implements Look {}

  /** A host that is not to be asked yet. */
  record Later(String reason, Instant until) implements Look {}

  /** No feed. */
  record None(String reason, @Nullable Instant retryAfter) implements Look {}

  private final GuardedHttpClient door;
  private final FeedEdits edits;
  private final FeedParser parser = new FeedParser();

  FeedReader(GuardedHttpClient door, FeedEdits edits) {
    this.door = door;
    this.edits = edits;
  }

  /**
   * Never throws: a fault of the program in one feed must not keep the others from being read.
   *
   * @param now the round's time
   */
  Look look(Feed feed, Instant now) {
    try {
      FetchRequest request =
          FetchRequest.feed(
              feed.url(), feed.etag(), feed.lastModified(), credential(edits, feed.url()));
      return look(feed, door.fetch(request), now);
    } catch (RuntimeException | StackOverflowError e) {
      return new None(Faults.told(e), null);
    }
  }

  static @Nullable Credential credential(FeedEdits edits, String url) {
    return edits.secret(url).map(it -> new Credential(it.header(), it.value())).orElse(null);
  }

  private Look look(Feed feed, FetchOutcome outcome, Instant now) {
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> parsed(feed, fetched, now);
      case FetchOutcome.NotModified same -> new Same(same);
      case FetchOutcome.Failed f when f.status() == GONE -> new Gone();
      case FetchOutcome.Failed f -> new None(f.reason(), f.retryAfter());
      case FetchOutcome.Postponed(String reason, Instant until) -> new Later(reason, until);
      case FetchOutcome.Refused(String reason, _) -> new None(reason, null);
      case FetchOutcome.Reserved reserved -> new None(reserved.reason(), null);
    };
  }

  private Look parsed(Feed feed, FetchOutcome.Fetched fetched, Instant now) {
    FeedOutcome outcome =
        parser.parse(fetched.bytes(), feed.url(), fetched.finalUrl(), fetched.charset(), now);
    return switch (outcome) {
      case FeedOutcome.Rejected(String reason) -> new None(reason, null);
      case FeedOutcome.Parsed parsed -> new Read(parsed, fetched);
      case FeedOutcome.Index index -> followed(feed, index, fetched, now);
    };
  }

  /** A list of sitemaps may stay as it is while those that it names change, so it is read anew. */
  private Look followed(
      Feed feed, FeedOutcome.Index index, FetchOutcome.Fetched fetched, Instant now) {
    return switch (new SitemapParts(door, parser, feed.url(), now).read(index)) {
      case FeedOutcome.Parsed parsed -> new Read(parsed, fetched.unconditional());
      case FeedOutcome.Rejected(String reason) -> new None(reason, null);
      case FeedOutcome.Index _ -> new None("a sitemap index nested too deeply", null);
    };
  }
}
