package dev.backstory.feed;

import dev.backstory.model.FeedItem;
import dev.backstory.model.Rejection;
import dev.backstory.notation.Fingerprint;
import dev.backstory.notation.WebAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a feed's items in, one after the other: each becomes an item with an id or a rejection. */
final class ItemIntake {
  private static final int MAX_GUID = 1_000;
  private static final int MAX_WORDS = 200;
  private static final int NAMELESS_CHARACTERS = 16;

  private final String feed;
  private final @Nullable String base;
  private final @Nullable Instant now;
  private final Map<String, FeedItem> items = new LinkedHashMap<>();
  private final Set<String> pages = new HashSet<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private int count;

  /**
   * @param base against which links are resolved
   * @param now when the feed is read, or null
   */
  ItemIntake(String feed, @Nullable String base, @Nullable Instant now) {
    this.feed = feed;
    this.base = base;
    this.now = now;
  }

  void take(RawFeed.Item raw) {
    count++;
    String guid = PlainText.of(raw.guid(), MAX_GUID);
    if (raw.saysNothing()) {
      rejectItem("an empty item");
    } else {
      add(raw, guid, WebAddress.resolve(base, raw.link()));
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
    String page = WebAddress.page(url);
    if (known != null || (page != null && !pages.add(page))) {
      rejectItem("the same item a second time: " + id);
    } else {
      items.put(id, item(raw, id, url));
    }
  }

  private FeedItem item(RawFeed.Item raw, String id, @Nullable String url) {
    RawFeed.Item said = raw.asOf(now);
    return new FeedItem(
        feed,
        id,
        url,
        said.title(),
        said.authors(),
        said.published(),
        said.updated(),
        said.summary());
  }

  /** An article may change its address or its headline under one guid, hardly both in one feed. */
  private static boolean isAnother(FeedItem known, RawFeed.Item raw, @Nullable String url) {
    return !Objects.equals(url, known.url()) && !Objects.equals(raw.title(), known.title());
  }

  private static String withoutGuid(RawFeed.Item raw, @Nullable String url) {
    if (url != null) {
      return WebAddress.normalised(url);
    }
    String words = raw.title() == null ? PlainText.of(raw.summary(), MAX_WORDS) : raw.title();
    return words == null
        ? Fingerprint.of(raw.said(), NAMELESS_CHARACTERS)
        : words + day(raw.published());
  }

  private static String day(@Nullable Instant published) {
    return published == null ? "" : " " + LocalDate.ofInstant(published, ZoneOffset.UTC);
  }

  private void rejectItem(String reason) {
    rejected.add(new Rejection(feed + " item " + count, reason));
  }

  /** Rejects what stands for several items, and says how many. */
  void reject(String reason) {
    rejected.add(new Rejection(feed, reason));
  }

  List<FeedItem> items() {
    return List.copyOf(items.values());
  }

  List<Rejection> rejected() {
    return List.copyOf(rejected);
  }
}
