package dev.backstory.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quotation as one article gives it.
 *
 * @param articleId the article's
 * @param outlet who printed it
 * @param paper whose report it is: an agency for its copies, else the outlet
 * @param published when the article was published, null when not known
 * @param dayOnly whether only the day of that is known
 * @param span of the article's text, marks included
 * @param words the characters of the span
 */
public record Telling(
    String articleId,
    String outlet,
    String paper,
    @Nullable Instant published,
    boolean dayOnly,
    Quotation.Kind kind,
    Span span,
    String words,
    @Nullable Speaker speaker) {

  /**
   * Whether it was certainly published before the other; one of which only a day is known is not
   * before another of that day.
   */
  public boolean isBefore(Telling other) {
    if (published == null || other.published == null) {
      return false;
    }
    Instant latest = dayOnly ? published.plus(Duration.ofDays(1)).minusNanos(1) : published;
    return latest.isBefore(other.published);
  }
}
