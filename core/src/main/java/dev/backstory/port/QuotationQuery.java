package dev.backstory.port;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which quotations are wanted; null where anything is.
 *
 * @param speaker a full name or a surname, case and accents aside
 * @param outlet the name of an outlet, or of the agency whose report it is
 * @param journalist one of the authors' names or surnames
 * @param storyId of a story that is there
 * @param from first day of publication, UTC
 * @param to last day of publication, UTC
 */
public record QuotationQuery(
    @Nullable String speaker,
    @Nullable String outlet,
    @Nullable String journalist,
    @Nullable String storyId,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** All of them. */
  public static final QuotationQuery ALL = new QuotationQuery(null, null, null, null, null, null);
}
