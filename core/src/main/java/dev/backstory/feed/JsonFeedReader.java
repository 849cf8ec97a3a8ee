package dev.backstory.feed;

import dev.backstory.notation.WebAddress;
import dev.backstory.notation.WrittenDate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeedReader {
  private static final int MAX_LANGUAGE = 40;

  private final int maxItems;
  private final int maxTitle;
  private final int maxSummary;

  JsonFeedReader(FeedParser.Limits limits) {
    this.maxItems = limits.maxItems();
    this.maxTitle = limits.maxTitle();
    this.maxSummary = limits.maxSummary();
  }

  RawFeed read(String text) throws UnreadableFeed {
    JsonNode feed = tree(text);
    if (!feed.path("items").isArray()) {
      throw new UnreadableFeed("JSON without a list of items, not a JSON Feed");
    }
    JsonNode listed = feed.path("items");
    List<RawFeed.Item> items = listed.valueStream().limit(maxItems).map(this::item).toList();
    FeedChannel channel =
        channel(feed, latest(items, RawFeed.Item::published), latest(items, RawFeed.Item::updated));
    return new RawFeed(channel, items, Math.max(0, listed.size() - maxItems));
  }

  /** The format has no date of the feed itself: it is as new as its newest item. */
  private static @Nullable Instant latest(
      List<RawFeed.Item> items, Function<RawFeed.Item, @Nullable Instant> date) {
    return items.stream()
        .map(date)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private FeedChannel channel(
      JsonNode feed, @Nullable Instant published, @Nullable Instant updated) {
    return new FeedChannel(
        PlainText.of(string(feed, "title"), maxTitle),
        string(feed, "home_page_url"),
        PlainText.of(string(feed, "description"), maxSummary),
        authors(feed),
        PlainText.of(string(feed, "language"), MAX_LANGUAGE),
        published,
        updated);
  }

  private static JsonNode tree(String text) throws UnreadableFeed {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      throw new UnreadableFeed("not JSON: " + e.getOriginalMessage());
    }
  }

  private RawFeed.Item item(JsonNode item) {
    String stated = first(string(item, "url"), string(item, "external_url"));
    String link = first(stated, WebAddress.resolve(null, string(item, "id")));
    String title = PlainText.of(string(item, "title"), maxTitle);
    return new RawFeed.Item(
        string(item, "id"),
        link,
        title,
        authors(item),
        date(first(string(item, "date_published"), string(item, "date_modified"))),
        date(string(item, "date_modified")),
        summary(item));
  }

  private @Nullable String summary(JsonNode item) {
    String plain =
        PlainText.of(first(string(item, "summary"), string(item, "content_text")), maxSummary);
    return first(plain, PlainText.ofHtml(string(item, "content_html"), maxSummary));
  }

  private List<String> authors(JsonNode item) {
    Set<String> names = new LinkedHashSet<>();
    List<JsonNode> authors = new ArrayList<>(item.path("authors").valueStream().toList());
    authors.add(item.path("author"));
    for (JsonNode author : authors) {
      names.addAll(FeedAuthors.names(PlainText.of(string(author, "name"), maxTitle)));
    }
    return List.copyOf(names);
  }

  private static @Nullable Instant date(@Nullable String written) {
    OffsetDateTime date = WrittenDate.read(written);
    return date == null ? null : date.toInstant();
  }

  /** A string, or a number written as one (ids often are), else null. */
  private static @Nullable String string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isNumber() ? value.asString() : null;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null || one.isBlank() ? other : one;
  }
}
