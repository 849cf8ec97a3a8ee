package dev.backstory.bench.feeds;

import dev.backstory.feed.FeedChannel;
import dev.backstory.feed.FeedOutcome;
import dev.backstory.model.FeedItem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was read of a feed, by the places that {@link FeedExpectation} names. */
record FeedReading(@Nullable FeedChannel channel, List<FeedItem> items, int entries) {
  static FeedReading of(FeedOutcome outcome) {
    return switch (outcome) {
      case FeedOutcome.Parsed p ->
          new FeedReading(p.channel(), p.items(), p.items().size() + p.rejected().size());
      case FeedOutcome.Index _, FeedOutcome.Rejected _ -> new FeedReading(null, List.of(), 0);
    };
  }

  /** Texts count as they show, links and times to the letter. */
  boolean isSame(String place, String expected) {
    String found = at(place);
    return switch (place.substring(place.lastIndexOf('.') + 1)) {
      case "link" -> expected.equals(Objects.requireNonNullElse(found, ""));
      case "published", "updated", "entries" -> expected.equals(found);
      default -> ShownText.same(expected, found);
    };
  }

  @Nullable String at(String place) {
    String[] keys = place.split("\\.", 3);
    if (keys[0].equals("feed")) {
      return channel == null ? null : ofFeed(channel, place.substring("feed.".length()));
    }
    if (keys.length == 1) {
      return Integer.toString(entries);
    }
    int n = Integer.parseInt(keys[1]);
    return n < items.size() ? ofItem(items.get(n), keys[2]) : null;
  }

  private static @Nullable String ofFeed(FeedChannel feed, String key) {
    return switch (key) {
      case "title" -> feed.title();
      case "link" -> feed.homepage();
      case "summary" -> feed.description();
      default -> common(key, feed.authors(), feed.publishedAt(), feed.updatedAt());
    };
  }

  private static @Nullable String ofItem(FeedItem item, String key) {
    return switch (key) {
      case "title" -> item.title();
      case "link" -> item.url();
      case "summary" -> item.summary();
      default -> common(key, item.authors(), item.publishedAt(), item.updatedAt());
    };
  }

  /** One date stated is both: when the thing appeared and when it last changed. */
  private static @Nullable String common(
      String key, List<String> authors, @Nullable Instant published, @Nullable Instant updated) {
    return switch (key) {
      case "author" -> authors.isEmpty() ? null : authors.getFirst();
      case "authors.1" -> authors.size() < 2 ? null : authors.get(1);
      case "published" -> text(published);
      case "updated" -> text(updated == null ? published : updated);
      default -> throw new IllegalArgumentException(key);
    };
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
