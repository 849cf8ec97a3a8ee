package dev.backstory.feed;

import dev.backstory.model.FeedItem;
import dev.backstory.model.Rejection;
import dev.backstory.notation.WebAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes a feed's items in, one after the other: each becomes an item with an id or a rejection. */
final class ItemIntake {
  private static final int MAX_GUID = 1_000;
  private static final int MAX_WORDS = 200;

  private final String feed;
  private final @Nullable String base;
  private final int maxItems;
  private final Map<String, FeedItem> items = new LinkedHashMap<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private int count;

  ItemIntake(String feed, @Nullable String base, int maxItems) {
    this.feed = feed;
    this.base = base;
    this.maxItems = maxItems;
  }

  void take(RawFeed.Item raw) {
    count++;
    String guid = PlainText.of(raw.guid(), MAX_GUID);
    String url = address(raw.link(), guid);
    if (url == null && raw.title() == null && raw.summary() == null) {
      reject("an item with neither an address nor a title nor a text");
    } else if (items.size() >= maxItems) {
      reject("more than " + maxItems + " items");
    } else {
      add(raw, guid, url);
    }
  }

  private void add(RawFeed.Item raw, @Nullable String guid, @Nullable String url) {
    String id = guid == null ? withoutGuid(raw, url) : guid;
    FeedItem known = items.get(id);
    if (known != null && isAnother(known, raw, url)) {
      // A guid that two articles share identifies neither.
      id = withoutGuid(raw, url);
      known = items.get(id);
    }
    if (known != null) {
      reject("the same item a second time: " + id);
    } else {
      items.put(
          id,
          new FeedItem(
              feed,
              id,
              url,
              raw.title(),
              raw.authors(),
              raw.published(),
              raw.updated(),
              raw.summary()));
    }
  }

  /** An article may change its address or its headline under one guid, hardly both in one feed. */
  private static boolean isAnother(FeedItem known, RawFeed.Item raw, @Nullable String url) {
    return !Objects.equals(url, known.url()) && !Objects.equals(raw.title(), known.title());
  }

  private @Nullable String address(@Nullable String link, @Nullable String guid) {
    String url = WebAddress.resolve(base, link);
    return url == null ? WebAddress.resolve(null, guid) : url;
  }

  private static String withoutGuid(RawFeed.Item raw, @Nullable String url) {
    if (url != null) {
      return WebAddress.normalised(url);
    }
    String words = raw.title() == null ? PlainText.of(raw.summary(), MAX_WORDS) : raw.title();
    return words + day(raw.published());
  }

  private static String day(@Nullable Instant published) {
    return published == null ? "" : " " + LocalDate.ofInstant(published, ZoneOffset.UTC);
  }

  private void reject(String reason) {
    rejected.add(new Rejection(feed + " item " + count, reason));
  }

  List<FeedItem> items() {
    return List.copyOf(items.values());
  }

  List<Rejection> rejected() {
    return List.copyOf(rejected);
  }
}
