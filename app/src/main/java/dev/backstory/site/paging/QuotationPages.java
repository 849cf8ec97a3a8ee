package dev.backstory.site.paging;

import dev.backstory.port.ListedStory;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.filter.NarrowedStories;
import dev.backstory.site.filter.QuotationFilter;
import dev.backstory.site.shape.StoryShapes.Quotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the quotations of pages until there are as many as somebody wants. */
public final class QuotationPages {
  private static final String LIST = "quotations";

  /** So many pages are read for one answer, even if hardly any has what is wanted. */
  private static final int MOST_PAGES = 60;

  private final SiteSnapshot site;
  private final QuotationFilter filter;
  private final int limit;
  private final @Nullable From from;
  private final List<Quotation> found = new ArrayList<>();
  private int pages;

  /**
   * The last quotation that was seen.
   *
   * @param index on the page of its story, -1 where the story is still to be read
   */
  private record From(Place story, int index) {
    static Optional<From> read(String written) {
      return Cursor.read(LIST, 3, written)
          .filter(it -> it.parts().get(2).matches("-1|\\d{1,4}"))
          .flatMap(
              it ->
                  it.time(0)
                      .map(
                          time ->
                              new From(
                                  new Place(time, it.parts().get(1)),
                                  Integer.parseInt(it.parts().get(2)))));
    }

    static String written(ListedStory story, int index) {
      return Cursor.of(LIST, story.updatedAt(), story.id(), index).written();
    }

    int side(ListedStory story) {
      return Place.of(story).compareTo(this.story);
    }
  }

  private QuotationPages(
      SiteSnapshot site, QuotationFilter filter, int limit, @Nullable From from) {
    this.site = site;
    this.filter = filter;
    this.limit = limit;
    this.from = from;
  }

  /**
   * A part of what pages quote. It may have fewer than are wanted, or none, and yet lead on.
   *
   * @param cursor of an earlier part; null for the first
   * @return empty if the cursor is none of these
   */
  public static Optional<Slice<Quotation>> part(
      SiteSnapshot site, QuotationFilter filter, int limit, @Nullable String cursor) {
    return part(site, filter, limit, cursor, from -> stories(site, filter).from(from));
  }

  /**
   * The same of some stories alone.
   *
   * @param newestFirst whose pages are read
   */
  public static Optional<Slice<Quotation>> part(
      SiteSnapshot site,
      List<ListedStory> newestFirst,
      QuotationFilter filter,
      int limit,
      @Nullable String cursor) {
    NarrowedStories all = stories(site, filter);
    return part(
        site,
        filter,
        limit,
        cursor,
        from -> newestFirst.stream().filter(it -> from.applyAsInt(it) >= 0).filter(all::let));
  }

  private static NarrowedStories stories(SiteSnapshot site, QuotationFilter filter) {
    return site.stories(filter.ofStories(), null);
  }

  private static Optional<Slice<Quotation>> part(
      SiteSnapshot site,
      QuotationFilter filter,
      int limit,
      @Nullable String cursor,
      Function<ToIntFunction<ListedStory>, Stream<ListedStory>> stories) {
    Optional<From> from = Optional.ofNullable(cursor).flatMap(From::read);
    if (cursor != null && from.isEmpty()) {
      return Optional.empty();
    }
    ToIntFunction<ListedStory> side = story -> from.map(it -> it.side(story)).orElse(1);
    return Optional.of(
        new QuotationPages(site, filter, limit, from.orElse(null)).of(stories.apply(side)));
  }

  private Slice<Quotation> of(Stream<ListedStory> newestFirst) {
    for (ListedStory story : (Iterable<ListedStory>) newestFirst::iterator) {
      if (pages++ == MOST_PAGES) {
        return new Slice<>(found, From.written(story, -1));
      }
      String next = read(story);
      if (next != null) {
        return new Slice<>(found, next);
      }
    }
    return new Slice<>(found, null);
  }

  /** Where to go on, if there is one more than is wanted. */
  private @Nullable String read(ListedStory story) {
    List<Quotation> all = site.quotations(story.id());
    boolean begun = from != null && from.story().equals(Place.of(story));
    for (int i = begun && from != null ? from.index() + 1 : 0; i < all.size(); i++) {
      if (filter.lets(all.get(i))) {
        if (found.size() == limit) {
          return From.written(story, i - 1);
        }
        found.add(all.get(i));
      }
    }
    return null;
  }
}
