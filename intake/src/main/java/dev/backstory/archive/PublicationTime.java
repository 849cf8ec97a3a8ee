package dev.backstory.archive;

import dev.backstory.notation.PublishedTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as its row states it.
 *
 * @param zone that is stated, or null
 * @param dayOnly whether nothing but the day is; its midnight UTC is then the moment
 */
record PublicationTime(Instant at, @Nullable ZoneOffset zone, boolean dayOnly) {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern(
          "uuuu-MM-dd[['T'][ ]HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][ ][XXX][XX][X]]");
  private static final Pattern DAY_IN_PATH =
      Pattern.compile("/((?:19|20)\\d\\d)/(\\d{1,2})/(\\d{1,2})(?=[/?#]|$)");

  /**
   * The time that is stated, of which a day alone is its midnight and a time without zone is UTC;
   * else the day that the address has in its path; else null.
   *
   * @param now when the row is read, or null; what is stated to be later is no such time
   */
  static @Nullable PublicationTime of(
      @Nullable String stated, @Nullable String url, @Nullable Instant now) {
    PublicationTime time = possible(stated == null ? null : parse(stated.strip()), now);
    return time == null && url != null ? possible(inPath(url), now) : time;
  }

  private static @Nullable PublicationTime possible(
      @Nullable PublicationTime time, @Nullable Instant now) {
    return time != null && PublishedTime.isPossible(time.at(), now) ? time : null;
  }

  private static @Nullable PublicationTime parse(String stated) {
    try {
      TemporalAccessor parsed =
          ISO.parseBest(stated, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return switch (parsed) {
        case OffsetDateTime time -> new PublicationTime(time.toInstant(), time.getOffset(), false);
        case LocalDateTime time -> new PublicationTime(time.toInstant(ZoneOffset.UTC), null, false);
        case LocalDate day -> midnight(day);
        case TemporalAccessor other -> throw new IllegalStateException("read as " + other);
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static PublicationTime midnight(LocalDate day) {
    return new PublicationTime(day.atStartOfDay().toInstant(ZoneOffset.UTC), null, true);
  }

  private static @Nullable PublicationTime inPath(String url) {
    Matcher day = DAY_IN_PATH.matcher(url);
    if (!day.find()) {
      return null;
    }
    try {
      return midnight(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3))));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
