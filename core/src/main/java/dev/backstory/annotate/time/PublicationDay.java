package dev.backstory.annotate.time;

import dev.backstory.model.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The day on which an article was published, as it states it.
 *
 * @param day the day where it was published, or of UTC; null if it states none
 * @param mayBeNext whether it may have been the next day already where it was written
 */
public record PublicationDay(@Nullable LocalDate day, boolean mayBeNext) {
  /** From this hour of UTC on it is the next day somewhere on earth. */
  private static final LocalTime NEXT_DAY_SOMEWHERE = LocalTime.of(10, 0);

  /** What an article states of it. */
  public static PublicationDay of(Article article) {
    Instant published = article.published();
    LocalTime time =
        published == null ? LocalTime.MIDNIGHT : published.atOffset(ZoneOffset.UTC).toLocalTime();
    boolean dayOnly = time.equals(LocalTime.MIDNIGHT);
    return new PublicationDay(
        article.publishedDay(), dayOnly || !time.isBefore(NEXT_DAY_SOMEWHERE));
  }
}
