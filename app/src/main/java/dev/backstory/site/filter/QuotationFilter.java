package dev.backstory.site.filter;

import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.port.SearchQuery.Field;
import dev.backstory.site.shape.StoryShapes.Quotation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What quotations are narrowed down by; null where anything will do. */
public record QuotationFilter(
    @Nullable NameWords speaker,
    @Nullable NameWords outlet,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** Those whose pages can have some, by what lists say of them. */
  public StoryFilter ofStories() {
    Map<Field, String> names = new EnumMap<>(Field.class);
    if (speaker != null) {
      names.put(Field.SPEAKER, String.join(" ", speaker.words()));
    }
    if (outlet != null) {
      names.put(Field.OUTLET, String.join(" ", outlet.words()));
    }
    return new StoryFilter(names, from, to);
  }

  public boolean lets(Quotation quotation) {
    PageSpeaker who = quotation.speaker();
    return (speaker == null || who != null && speaker.fit(who.name()))
        && (outlet == null || outlet.fit(quotation.outlet()))
        && isWithin(quotation.publishedAt());
  }

  private boolean isWithin(@Nullable Instant at) {
    if (from == null && to == null) {
      return true;
    }
    return at != null
        && (from == null || !at.isBefore(StoryFilter.start(from)))
        && (to == null || at.isBefore(StoryFilter.start(to.plusDays(1))));
  }
}
