package dev.backstory.web.api;

import dev.backstory.port.ListedStory;
import dev.backstory.port.SearchQuery.Field;
import dev.backstory.port.StoryFacets;
import dev.backstory.web.route.Arguments;
import dev.backstory.web.route.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stories are narrowed down by, as in a search. */
record StoryFilter(Map<Field, NameWords> names, @Nullable LocalDate from, @Nullable LocalDate to) {
  private static final int LONGEST_NAME = 80;

  /** In the order of the fields of a search. */
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.text("outlet", LONGEST_NAME, "Only with a report of this outlet."),
          Parameter.text("person", LONGEST_NAME, "Only about somebody, or quoting them."),
          Parameter.text("place", LONGEST_NAME, "Only about this place."),
          Parameter.text("said-by", LONGEST_NAME, "Only quoting somebody."),
          Parameter.day("from", "Only with a report of this day (UTC) or a later one."),
          Parameter.day("to", "Only with a report of this day (UTC) or an earlier one."));

  static StoryFilter of(Arguments said) {
    Map<Field, NameWords> names = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      said.text(field.word()).ifPresent(name -> names.put(field, NameWords.of(name)));
    }
    return new StoryFilter(names, said.day("from"), said.day("to"));
  }

  boolean lets(ListedStory story) {
    if (names.isEmpty() && from == null && to == null) {
      return true;
    }
    StoryFacets facets = StoryFacets.of(story);
    return isWithin(facets.first(), facets.last())
        && names.entrySet().stream().allMatch(it -> it.getValue().fitAny(of(facets, it.getKey())));
  }

  private static List<String> of(StoryFacets facets, Field field) {
    return switch (field) {
      case OUTLET -> facets.outlets();
      case PERSON -> facets.people();
      case PLACE -> facets.places();
      case SPEAKER -> facets.speakers();
    };
  }

  private boolean isWithin(Instant first, Instant last) {
    return (from == null || !last.isBefore(start(from)))
        && (to == null || first.isBefore(start(to.plusDays(1))));
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
