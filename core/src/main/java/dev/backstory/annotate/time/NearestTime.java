package dev.backstory.annotate.time;

import dev.backstory.model.TimeExpression.Direction;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the times that come again and again, such as all the third quarters, the one that
 * is meant on a day.
 *
 * @param published the day of publication
 * @param times the one of the year, or of the month, that lies so many from the publication's; null
 *     if there is none
 */
record NearestTime(LocalDate published, IntFunction<@Nullable TimeValue> times) {
  private static final int REACH = 2;

  private Stream<TimeValue> candidates() {
    return IntStream.rangeClosed(-REACH, REACH).mapToObj(times).filter(Objects::nonNull);
  }

  /** The nearest that has begun, has not ended, or lies nearest. */
  @Nullable TimeValue in(Direction direction) {
    return switch (direction) {
      case PAST -> latest(candidates().filter(time -> !time.first().isAfter(published)));
      case FUTURE ->
          candidates().filter(t -> !t.last().isBefore(published)).findFirst().orElse(null);
      case PRESENT -> candidates().reduce((a, b) -> distance(b) < distance(a) ? b : a).orElse(null);
    };
  }

  /** The latest that is over. */
  @Nullable TimeValue last() {
    return latest(candidates().filter(time -> time.last().isBefore(published)));
  }

  /** The first that has not begun. */
  @Nullable TimeValue next() {
    return candidates().filter(t -> t.first().isAfter(published)).findFirst().orElse(null);
  }

  /** The one that goes on now, else that of the same year. */
  @Nullable TimeValue current() {
    return candidates()
        .filter(time -> !time.first().isAfter(published) && !time.last().isBefore(published))
        .findFirst()
        .orElseGet(() -> times.apply(0));
  }

  private static @Nullable TimeValue latest(Stream<TimeValue> times) {
    return times.reduce((a, b) -> b).orElse(null);
  }

  private long distance(TimeValue time) {
    return Math.abs(time.first().toEpochDay() - published.toEpochDay());
  }
}
