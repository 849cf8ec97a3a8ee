package dev.backstory.site.filter;

import dev.backstory.port.ListedStory;
import dev.backstory.port.SearchQuery;
import dev.backstory.port.SearchQuery.Field;
import dev.backstory.port.StoryFacets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stories are narrowed down by, as in a search.
 *
 * @param names that a story must have, by what they name
 * @param from the first day (UTC) of those of which one report at least must be; null if any
 * @param to the last of them; null if any
 */
public record StoryFilter(
    Map<Field, String> names, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** Lets every story through. */
  public static final StoryFilter NONE = new StoryFilter(Map.of(), null, null);

  public StoryFilter {
    names = Map.copyOf(names);
  }

  /** What somebody typed into a search, narrowed down by this, too. */
  public SearchQuery narrowing(SearchQuery typed) {
    Map<Field, List<String>> all = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      List<String> named =
          Stream.concat(typed.names(field).stream(), Stream.ofNullable(names.get(field))).toList();
      if (!named.isEmpty()) {
        all.put(field, named);
      }
    }
    return new SearchQuery(
        typed.words(), all, from == null ? typed.from() : from, to == null ? typed.to() : to);
  }

  /** Whether a story may have a report late enough, by when it changed last. */
  boolean mayBeLateEnough(ListedStory story) {
    return from == null || !story.updatedAt().isBefore(start(from));
  }

  boolean isLateEnough(ListedStory story) {
    return from == null || !StoryFacets.last(story).isBefore(start(from));
  }

  boolean isEarlyEnough(ListedStory story) {
    return to == null || StoryFacets.first(story).isBefore(start(to.plusDays(1)));
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
