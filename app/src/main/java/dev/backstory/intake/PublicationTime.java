package dev.backstory.intake;

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

/** Reads when an article was published. */
final class PublicationTime {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern(
          "uuuu-MM-dd[['T'][ ]HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][ ][XXX][XX][X]]");
  private static final Pattern DAY_IN_PATH =
      Pattern.compile("/((?:19|20)\\d\\d)/(\\d{1,2})/(\\d{1,2})(?=[/?#]|$)");

  private PublicationTime() {}

  /**
   * The time that is stated, of which a day alone is its midnight and a time without zone is UTC;
   * else the day that the address has in its path; else null.
   */
  static @Nullable Instant of(@Nullable String stated, @Nullable String url) {
    Instant time = stated == null ? null : parse(stated.strip());
    return time == null && url != null ? inPath(url) : time;
  }

  private static @Nullable Instant parse(String stated) {
    try {
      TemporalAccessor parsed =
          ISO.parseBest(stated, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return switch (parsed) {
        case OffsetDateTime time -> time.toInstant();
        case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
        case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
        case TemporalAccessor other -> throw new IllegalStateException("read as " + other);
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant inPath(String url) {
    Matcher day = DAY_IN_PATH.matcher(url);
    if (!day.find()) {
      return null;
    }
    try {
      return LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3)))
          .atStartOfDay()
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
