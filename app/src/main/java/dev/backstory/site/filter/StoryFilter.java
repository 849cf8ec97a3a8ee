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

/** What stories are narrowed down by, as in a search. For use by one thread. */
public final class StoryFilter {
  private final Map<Field, String> names;
  private final Map<Field, NameWords> words = new EnumMap<>(Field.class);
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate to;

  /**
   * @param names that a story must have, by what they name
   * @param from the first day (UTC) of those of which one report at least must be; null if any
   * @param to the last of them; null if any
   */
  public StoryFilter(Map<Field, String> names, @Nullable LocalDate from, @Nullable LocalDate to) {
    this.names = Map.copyOf(names);
    this.from = from;
    this.to = to;
    names.forEach((field, name) -> words.put(field, NameWords.of(name)));
  }

  public boolean lets(ListedStory story) {
    return isWithin(story)
        && words.entrySet().stream().allMatch(it -> it.getValue().fitAny(of(story, it.getKey())));
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

  private static Stream<String> of(ListedStory story, Field field) {
    return switch (field) {
      case OUTLET -> StoryFacets.outlets(story);
      case PERSON -> StoryFacets.people(story);
      case PLACE -> StoryFacets.places(story);
      case SPEAKER -> StoryFacets.speakers(story);
    };
  }

  private boolean isWithin(ListedStory story) {
    return (from == null || !StoryFacets.last(story).isBefore(start(from)))
        && (to == null || StoryFacets.first(story).isBefore(start(to.plusDays(1))));
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
