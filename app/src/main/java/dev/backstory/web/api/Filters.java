package dev.backstory.web.api;

import dev.backstory.port.SearchQuery.Field;
import dev.backstory.site.filter.NameWords;
import dev.backstory.site.filter.QuotationFilter;
import dev.backstory.site.filter.StoryFilter;
import dev.backstory.web.route.Arguments;
import dev.backstory.web.route.Parameter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Filters of lists as parameters say them. */
final class Filters {
  private static final int LONGEST_NAME = 80;

  /** Of stories, in the order of the fields of a search. */
  static final List<Parameter> OF_STORIES =
      List.of(
          Parameter.text("outlet", LONGEST_NAME, "Only with a report of this outlet."),
          Parameter.text("person", LONGEST_NAME, "Only about somebody, or quoting them."),
          Parameter.text("place", LONGEST_NAME, "Only about this place."),
          Parameter.text("said-by", LONGEST_NAME, "Only quoting somebody."),
          Parameter.day("from", "Only with a report of this day (UTC) or a later one."),
          Parameter.day("to", "Only with a report of this day (UTC) or an earlier one."));

  /** Of quotations, but for the topic, which chooses stories. */
  static final List<Parameter> OF_QUOTATIONS =
      List.of(
          Parameter.text("speaker", LONGEST_NAME, "Only of somebody with this name."),
          Parameter.text("outlet", LONGEST_NAME, "Only from this outlet."),
          Parameter.day("from", "Only published on this day (UTC) or later."),
          Parameter.day("to", "Only published on this day (UTC) or earlier."));

  private Filters() {}

  static StoryFilter ofStories(Arguments said) {
    Map<Field, String> names = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      said.text(field.word()).ifPresent(name -> names.put(field, name));
    }
    return new StoryFilter(names, said.day("from"), said.day("to"));
  }

  static QuotationFilter ofQuotations(Arguments said) {
    return new QuotationFilter(
        said.text("speaker").map(NameWords::of).orElse(null),
        said.text("outlet").map(NameWords::of).orElse(null),
        said.day("from"),
        said.day("to"));
  }
}
