package dev.backstory.rounds;

import dev.backstory.cluster.copy.Outlets;
import dev.backstory.feed.FeedLinks;
import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import dev.backstory.fetch.FetchOutcome;
import dev.backstory.fetch.FetchRequest;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.model.FeedItem;
import dev.backstory.model.Urls;
import dev.backstory.port.admin.FeedEdits;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at an address that a feed is expected at: it is one, or a page that links to some. */
public final class FeedFinder {
  /** What is at an address. */
  public sealed interface Finding {}

  /** What can be followed. */
  public sealed interface Source extends Finding {}

  /**
   * A feed, or a sitemap.
   *
   * @param title that it gives itself
   * @param items that can be used
   * @param newest when the latest of them was published, if any says so
   * @param outlet whose site it is on, if that is known
   */
  public record Feed(
      @Nullable String title, int items, @Nullable Instant newest, @Nullable String outlet)
      implements Source {}

  /** A list of sitemaps. */
  public record Sitemaps(int count) implements Source {}

  /** A page that offers feeds, in its own order; not one is none. */
  public record Page(List<String> feeds) implements Finding {
    public Page {
      feeds = List.copyOf(feeds);
    }
  }

  /**
   * Nothing to follow, and why.
   *
   * @param allow what the owner would have to allow to get further, as {@code host:port}, or null
   */
  public record Nothing(String reason, @Nullable String allow) implements Finding {
    Nothing(String reason) {
      this(reason, null);
    }
  }

  private final GuardedHttpClient door;
  private final FeedEdits edits;
  private final FeedParser parser = new FeedParser();

  public FeedFinder(GuardedHttpClient door) {
    this(door, FeedEdits.NONE);
  }

  /**
   * @param edits with which credentials feeds are asked that are known
   */
  public FeedFinder(GuardedHttpClient door, FeedEdits edits) {
    this.door = door;
    this.edits = edits;
  }

  public Finding find(String url) {
    return switch (door.fetch(
        FetchRequest.feed(url, null, null, FeedReader.credential(edits, url)))) {
      case FetchOutcome.Fetched fetched -> at(url, fetched);
      case FetchOutcome.NotModified _ -> new Nothing("unexpected HTTP status 304");
      case FetchOutcome.Refused(String reason, String allow) -> new Nothing(reason, allow);
      case FetchOutcome.Reserved reserved -> new Nothing(reserved.reason());
      case FetchOutcome.Postponed postponed -> new Nothing(postponed.reason());
      case FetchOutcome.Failed failed -> new Nothing(failed.reason());
    };
  }

  private Finding at(String url, FetchOutcome.Fetched fetched) {
    String answered = fetched.finalUrl();
    return switch (parser.parse(fetched.bytes(), url, answered, fetched.charset(), null)) {
      case FeedOutcome.Parsed feed ->
          new Feed(feed.title(), feed.items().size(), newest(feed.items()), outlet(answered));
      case FeedOutcome.Index(List<FeedOutcome.Part> parts) -> new Sitemaps(parts.size());
      case FeedOutcome.Rejected(String reason) -> {
        List<String> offered = FeedLinks.in(fetched.bytes(), answered, fetched.charset());
        yield offered.isEmpty() ? new Nothing(reason) : new Page(offered);
      }
    };
  }

  private static @Nullable String outlet(String url) {
    String host = Urls.host(url);
    Outlets.Outlet known = host == null ? null : Outlets.known().ofHost(host);
    return known == null ? null : known.name();
  }

  private static @Nullable Instant newest(List<FeedItem> items) {
    return items.stream()
        .map(FeedItem::publishedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
