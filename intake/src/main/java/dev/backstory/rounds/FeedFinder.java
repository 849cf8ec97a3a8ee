package dev.backstory.rounds;

import dev.backstory.feed.FeedLinks;
import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import dev.backstory.fetch.FetchOutcome;
import dev.backstory.fetch.FetchRequest;
import dev.backstory.fetch.GuardedHttpClient;
import java.util.List;

/** Finds the feeds at an address: it is one, or a page that links to some. */
public final class FeedFinder {
  /** What is at an address. */
  public sealed interface Finding {}

  /** Feeds, in the order in which the page offers them. */
  public record Found(List<String> feeds) implements Finding {
    public Found {
      feeds = List.copyOf(feeds);
    }
  }

  /** Nothing to follow, and why. */
  public record Nothing(String reason) implements Finding {}

  private final GuardedHttpClient door;
  private final FeedParser parser = new FeedParser();

  public FeedFinder(GuardedHttpClient door) {
    this.door = door;
  }

  public Finding find(String url) {
    return switch (door.fetch(FetchRequest.feed(url, null, null))) {
      case FetchOutcome.Fetched fetched -> at(url, fetched);
      case FetchOutcome.NotModified _ -> new Nothing("unexpected HTTP status 304");
      case FetchOutcome.Refused(String reason) -> new Nothing(reason);
      case FetchOutcome.Reserved reserved -> new Nothing(reserved.reason());
      case FetchOutcome.Postponed postponed -> new Nothing(postponed.reason());
      case FetchOutcome.Failed failed -> new Nothing(failed.reason());
    };
  }

  private Finding at(String url, FetchOutcome.Fetched fetched) {
    String answered = fetched.finalUrl();
    return switch (parser.parse(fetched.bytes(), url, answered, fetched.charset(), null)) {
      case FeedOutcome.Parsed _, FeedOutcome.Index _ -> new Found(List.of(url));
      case FeedOutcome.Rejected(String reason) -> {
        List<String> offered = FeedLinks.in(fetched.bytes(), answered, fetched.charset());
        yield offered.isEmpty() ? new Nothing(reason) : new Found(offered);
      }
    };
  }
}
