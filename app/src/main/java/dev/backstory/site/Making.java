package dev.backstory.site;

import dev.backstory.pipeline.PageCodec;
import dev.backstory.site.follow.AtomFeed;
import dev.backstory.site.follow.Feed;
import dev.backstory.site.follow.JsonFeed;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be made.
 *
 * @param state all that it is made of: while this is equal, so are its bytes
 */
record Making(Object state, Supplier<@Nullable SiteFile> file) {
  static Making of(Object state, Supplier<@Nullable SiteFile> file) {
    return new Making(state, file);
  }

  static Making html(Object state, Supplier<@Nullable String> text) {
    return of(
        state,
        () -> {
          String html = text.get();
          return html == null ? null : SiteFile.html(html);
        });
  }

  static Making json(Object state, Supplier<Object> value) {
    return of(state, () -> SiteFile.json(PageCodec.json(value.get())));
  }

  static Making atom(Object state, Supplier<? extends @Nullable Feed> feed) {
    return feed(state, feed, AtomFeed.CONTENT_TYPE, AtomFeed::of);
  }

  /** A feed in JSON. */
  static Making feed(Object state, Supplier<? extends @Nullable Feed> feed) {
    return feed(state, feed, JsonFeed.CONTENT_TYPE, it -> PageCodec.json(JsonFeed.of(it)));
  }

  private static Making feed(
      Object state,
      Supplier<? extends @Nullable Feed> feed,
      String type,
      Function<Feed, String> text) {
    return of(
        state,
        () -> {
          Feed made = feed.get();
          return made == null ? null : SiteFile.text(type, text.apply(made));
        });
  }

  /** Equal to itself alone, whatever is in it. */
  record Same(Object what) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Same same && same.what == what;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(what);
    }
  }
}
