package dev.backstory.extract.date;

import dev.backstory.extract.page.FeatureValues;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A day on which an article may have been published, and what is to be said of it.
 *
 * @param when with the offset that the page states, UTC if it states none; null for no day at all
 * @param dayOnly whether the page names the day and no time of it, which is then midnight UTC
 */
public record DateCandidate(@Nullable OffsetDateTime when, boolean dayOnly, FeatureValues traits) {}
