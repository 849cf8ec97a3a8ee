package dev.backstory.cli.page;

import dev.backstory.port.SearchQuery.Field;
import dev.backstory.site.filter.StoryFilter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The filters of a search, as options. */
final class FilterOptions {
  @Option(names = "--outlet", paramLabel = "NAME", description = "with a report of this outlet")
  private @Nullable String outlet;

  @Option(names = "--person", paramLabel = "NAME", description = "about somebody, or quoting them")
  private @Nullable String person;

  @Option(names = "--place", paramLabel = "NAME", description = "about this place")
  private @Nullable String place;

  @Option(names = "--said-by", paramLabel = "NAME", description = "quoting somebody")
  private @Nullable String speaker;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "with a report of this day (UTC) or a later one, such as 2026-03-02")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "with a report of this day (UTC) or an earlier one")
  private @Nullable LocalDate to;

  StoryFilter filter() {
    Map<Field, String> names = new EnumMap<>(Field.class);
    put(names, Field.OUTLET, outlet);
    put(names, Field.PERSON, person);
    put(names, Field.PLACE, place);
    put(names, Field.SPEAKER, speaker);
    return new StoryFilter(names, from, to);
  }

  private static void put(Map<Field, String> names, Field field, @Nullable String name) {
    if (name != null) {
      names.put(field, name);
    }
  }
}
