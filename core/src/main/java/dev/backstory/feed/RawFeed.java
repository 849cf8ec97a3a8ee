package dev.backstory.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed as its format states it, before its items are checked and given an identity. */
record RawFeed(
    @Nullable String title, @Nullable String link, @Nullable String language, List<Item> items) {
  RawFeed {
    items = List.copyOf(items);
  }

  /** Texts are plain already; links may be relative. */
  record Item(
      @Nullable String guid,
      @Nullable String link,
      @Nullable String title,
      List<String> authors,
      @Nullable Instant published,
      @Nullable String summary) {}
}
