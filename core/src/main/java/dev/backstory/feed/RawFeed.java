package dev.backstory.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed as its format states it, before its items are checked and given an identity. */
record RawFeed(FeedChannel channel, List<Item> items) {
  RawFeed {
    items = List.copyOf(items);
  }

  /** What this account leaves out, from another of the same feed with as many items. */
  RawFeed filledFrom(RawFeed other) {
    List<Item> filled = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      filled.add(items.get(i).filledFrom(other.items.get(i)));
    }
    FeedChannel more = other.channel;
    return new RawFeed(
        new FeedChannel(
            fuller(channel.title(), more.title()),
            more.homepage(),
            more.description(),
            more.authors(),
            stated(channel.language(), more.language()),
            more.publishedAt(),
            more.updatedAt()),
        filled);
  }

  private static <T> @Nullable T stated(@Nullable T value, @Nullable T other) {
    return value == null ? other : value;
  }

  private static @Nullable String fuller(@Nullable String text, @Nullable String other) {
    boolean less = text == null || (other != null && other.length() > text.length());
    return less ? other : text;
  }

  /** Texts are plain already; links may be relative. */
  record Item(
      @Nullable String guid,
      @Nullable String link,
      @Nullable String title,
      List<String> authors,
      @Nullable Instant published,
      @Nullable Instant updated,
      @Nullable String summary) {
    private Item filledFrom(Item other) {
      return new Item(
          stated(guid, other.guid),
          stated(link, other.link),
          fuller(title, other.title),
          authors.isEmpty() ? other.authors : authors,
          stated(published, other.published),
          stated(updated, other.updated),
          fuller(summary, other.summary));
    }
  }
}
