package dev.backstory.feed;

import dev.backstory.model.FeedItem;
import dev.backstory.model.Rejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a feed's bytes. */
public sealed interface FeedOutcome {
  /**
   * A feed that could be read. Every item of the document is among {@code items} or {@code
   * rejected}.
   *
   * @param channel what the feed says of itself
   * @param items in the order of the document; no two share an id
   * @param rejected items that cannot be used, with the reason
   */
  record Parsed(FeedChannel channel, List<FeedItem> items, List<Rejection> rejected)
      implements FeedOutcome {
    public Parsed {
      items = List.copyOf(items);
      rejected = List.copyOf(rejected);
    }

    /** The feed's own title, or null. */
    public @Nullable String title() {
      return channel.title();
    }
  }

  /**
   * A list of sitemaps, whose items stand in those.
   *
   * @param parts newest first, those without a date last
   */
  record Index(List<Part> parts) implements FeedOutcome {
    public Index {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A sitemap in a list.
   *
   * @param url absolute address
   */
  record Part(String url, @Nullable Instant changedAt) {}

  /** Bytes that are no feed, and why, in words that help whoever can mend it. */
  record Rejected(String reason) implements FeedOutcome {}
}
