package dev.backstory.web.api;

import dev.backstory.port.ListedStory;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.paging.Cursor;
import dev.backstory.site.paging.Place;
import dev.backstory.site.paging.Slice;
import dev.backstory.web.api.Shapes.Stories;
import dev.backstory.web.route.Arguments;
import dev.backstory.web.route.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Lists that are answered in parts, and what each of them takes. */
final class Paging {
  private static final int USUAL = 20;
  private static final int MOST = 100;

  private Paging() {}

  /** What every list takes that goes on. */
  static List<Parameter> parameters() {
    return new ArrayList<>(List.of(Parameter.limit(USUAL, MOST), Parameter.cursor()));
  }

  /** The same where all of them are at hand. */
  static Answer stories(
      SiteSnapshot site,
      Arguments said,
      List<ListedStory> newestFirst,
      Function<Stories, Object> shape) {
    return stories(
        site,
        said,
        side -> newestFirst.stream().filter(story -> side.applyAsInt(story) > 0),
        shape);
  }

  /**
   * A part of a list of stories.
   *
   * @param newestFirst all of them but those before a place, which its side says
   * @param shape what the part is answered in
   */
  static Answer stories(
      SiteSnapshot site,
      Arguments said,
      Function<ToIntFunction<ListedStory>, Stream<ListedStory>> newestFirst,
      Function<Stories, Object> shape) {
    Optional<String> cursor = said.text("cursor");
    Optional<Place> from = cursor.flatMap(Place::read);
    if (cursor.isPresent() && from.isEmpty()) {
      return noCursor();
    }
    Stream<ListedStory> left =
        newestFirst.apply(story -> from.map(place -> place.side(story)).orElse(1));
    Slice<ListedStory> slice =
        Slice.of(left, said.number("limit"), story -> Place.of(story).written());
    return Answer.json(shape.apply(Stories.of(site, slice)));
  }

  static Answer noCursor() {
    return Answer.wrong("cursor", "must be the next of an earlier answer of this list");
  }

  /** One of them by its id, with a part of its stories. */
  static List<Parameter> one(String what) {
    List<Parameter> parameters = parameters();
    parameters.addFirst(
        Parameter.id("Id of the %s, as its page's address has it.".formatted(what)));
    return List.copyOf(parameters);
  }

  /** A part of a list that is ordered by ids. */
  static <T> Answer byId(
      String list,
      Arguments said,
      List<String> ids,
      Function<String, Stream<T>> item,
      Function<Slice<T>, Object> shape) {
    Optional<String> cursor = said.text("cursor");
    Optional<String> from =
        cursor.flatMap(it -> Cursor.read(list, 1, it)).map(it -> it.parts().getFirst());
    if (cursor.isPresent() && from.isEmpty()) {
      return noCursor();
    }
    Slice<String> slice =
        Slice.of(
            ids.stream().filter(id -> from.map(it -> id.compareTo(it) > 0).orElse(true)),
            said.number("limit"),
            id -> Cursor.of(list, id).written());
    return Answer.json(
        shape.apply(new Slice<>(slice.items().stream().flatMap(item).toList(), slice.next())));
  }
}
