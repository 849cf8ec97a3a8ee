package dev.backstory.site.paging;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of what follows; null where nothing does
 */
public record Slice<T>(List<T> items, @Nullable String next) {
  public Slice {
    items = List.copyOf(items);
  }

  /**
   * The beginning of a list.
   *
   * @param cursor that leads on from an item
   */
  public static <T> Slice<T> of(Stream<T> list, int limit, Function<T, String> cursor) {
    List<T> found = list.limit(limit + 1L).toList();
    return found.size() <= limit
        ? new Slice<>(found, null)
        : new Slice<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
  }
}
