package dev.backstory.site.filter;

import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.port.ListedStory;
import dev.backstory.port.StoryFacets;
import dev.backstory.site.shape.StoryShapes.Quotation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What quotations are narrowed down by; null where anything will do. */
public record QuotationFilter(
    @Nullable NameWords speaker,
    @Nullable NameWords outlet,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** Whether the page of a story can have one of them, by what lists say of it. */
  public boolean mayLet(ListedStory story) {
    return (speaker == null || speaker.fitAny(StoryFacets.speakers(story)))
        && (outlet == null || outlet.fitAny(StoryFacets.outlets(story)));
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
