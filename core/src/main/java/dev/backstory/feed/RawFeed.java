package dev.backstory.feed;

import dev.backstory.notation.PublishedTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as its format states it, before its items are checked and given an identity.
 *
 * @param beyond how many more items there are, which nobody looked at
 */
record RawFeed(FeedChannel channel, List<Item> items, int beyond) {
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
      @Nullable Instant updated,
      @Nullable String summary) {
    Item {
      authors = List.copyOf(authors);
    }

    /**
     * The same without times at which nothing can have been published. Its identity must not depend
     * on that, since the time comes.
     *
     * @param now when the feed is read, or null
     */
    Item asOf(@Nullable Instant now) {
      Instant changed = PublishedTime.orNull(updated, now);
      Instant first = PublishedTime.orNull(published, now);
      return new Item(
          guid, link, title, authors, first == null ? changed : first, changed, summary);
    }

    boolean saysNothing() {
      return link == null
          && title == null
          && summary == null
          && published == null
          && updated == null
          && authors.isEmpty();
    }

    /** What it says in one line, from which an item without any name is told from others. */
    String said() {
      return String.join(" ", authors) + " " + published + " " + updated;
    }
  }
}
