package dev.backstory.bench.feeds;

import dev.backstory.bench.feeds.ReadValue.Author;
import dev.backstory.bench.feeds.ReadValue.Count;
import dev.backstory.bench.feeds.ReadValue.Link;
import dev.backstory.bench.feeds.ReadValue.Moment;
import dev.backstory.bench.feeds.ReadValue.NotMeasured;
import dev.backstory.bench.feeds.ReadValue.Text;
import dev.backstory.feed.FeedChannel;
import dev.backstory.feed.FeedOutcome;
import dev.backstory.model.FeedItem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was read of a feed, by the names that feedparser calls it by. */
record FeedReading(@Nullable FeedChannel channel, List<FeedItem> items, int entries, long doubles) {
  static FeedReading of(FeedOutcome outcome) {
    return switch (outcome) {
      case FeedOutcome.Parsed p ->
          new FeedReading(
              p.channel(),
              p.items(),
              p.items().size() + p.rejected().size(),
              p.rejected().stream().filter(r -> r.reason().contains("a second time")).count());
      case FeedOutcome.Index _, FeedOutcome.Rejected _ -> new FeedReading(null, List.of(), 0, 0);
    };
  }

  ReadValue count() {
    return new Count(entries);
  }

  /** The value at {@code feed['…']} or {@code entries[n]['…']}. */
  ReadValue at(Expr.Path path) {
    List<Object> keys = path.keys();
    return switch (path.name()) {
      case "feed" -> ofFeed(keys);
      case "entries" ->
          keys.size() > 1 && keys.getFirst() instanceof Integer n
              ? ofItem(n, keys.subList(1, keys.size()))
              : new NotMeasured("entries");
      case "bozo", "bozo_exception" -> new NotMeasured("whether a document is well-formed");
      default -> new NotMeasured(path.name());
    };
  }

  private ReadValue ofFeed(List<Object> keys) {
    FeedChannel feed = channel;
    String key = key(keys);
    return switch (key) {
      case "title", "title_detail.value" -> new Text(feed == null ? null : feed.title());
      case "link" -> new Link(feed == null ? null : feed.homepage());
      case "description", "subtitle", "tagline", "subtitle_detail.value", "tagline_detail.value" ->
          new Text(feed == null ? null : feed.description());
      default ->
          feed == null
              ? absent(key)
              : common(key, keys, feed.authors(), feed.publishedAt(), feed.updatedAt());
    };
  }

  private ReadValue ofItem(int n, List<Object> keys) {
    FeedItem item = n < items.size() ? items.get(n) : null;
    if (item == null && doubles > 0) {
      return new NotMeasured("an article that is listed twice, which is taken once");
    }
    String key = key(keys);
    return switch (key) {
      case "title", "title_detail.value" -> new Text(item == null ? null : item.title());
      case "link" -> new Link(item == null ? null : item.url());
      case "description", "summary", "summary_detail.value", "content.0.value" ->
          new Text(item == null ? null : item.summary());
      default ->
          item == null
              ? absent(key)
              : common(key, keys, item.authors(), item.publishedAt(), item.updatedAt());
    };
  }

  private static ReadValue absent(String key) {
    return common(key, List.of("", 0), List.of(), null, null);
  }

  /** One date stated is both: when the thing appeared and when it last changed. */
  private static ReadValue common(
      String key,
      List<Object> keys,
      List<String> authors,
      @Nullable Instant published,
      @Nullable Instant updated) {
    return switch (key) {
      case "author", "author_detail.name" -> author(authors, 0);
      case "authors.0.name", "authors.1.name" -> author(authors, (Integer) keys.get(1));
      case "published", "published_parsed", "created", "created_parsed" -> new Moment(published);
      case "updated", "updated_parsed" -> new Moment(updated == null ? published : updated);
      default -> new NotMeasured(key);
    };
  }

  private static ReadValue author(List<String> authors, int n) {
    return new Author(n < authors.size() ? authors.get(n) : null);
  }

  private static String key(List<Object> keys) {
    return keys.stream().map(Object::toString).collect(Collectors.joining("."));
  }
}
