package dev.backstory.bench.feeds;

import dev.backstory.notation.WrittenDate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A thing that was read of a feed, and how it compares with what was expected. */
sealed interface ReadValue {
  /** Whether it is what is expected: a text or the numbers of a date. */
  boolean is(Object expected);

  boolean isAbsent();

  record Text(@Nullable String text) implements ReadValue {
    @Override
    public boolean is(Object expected) {
      return expected instanceof String wanted && ShownText.same(wanted, text);
    }

    @Override
    public boolean isAbsent() {
      return text == null;
    }
  }

  record Link(@Nullable String address) implements ReadValue {
    @Override
    public boolean is(Object expected) {
      return Objects.equals(expected, address == null ? "" : address);
    }

    @Override
    public boolean isAbsent() {
      return address == null;
    }
  }

  record Author(@Nullable String name) implements ReadValue {
    @Override
    public boolean is(Object expected) {
      return expected instanceof String wanted && ShownText.same(ShownText.name(wanted), name);
    }

    @Override
    public boolean isAbsent() {
      return name == null;
    }
  }

  /** Expected as a text, or as year, month, day, hour, minute and second in UTC. */
  record Moment(@Nullable Instant instant) implements ReadValue {
    @Override
    public boolean is(Object expected) {
      if (expected instanceof String wanted) {
        OffsetDateTime moment = WrittenDate.read(wanted);
        return moment != null && moment.toInstant().equals(instant);
      }
      return expected instanceof List<?> numbers && numbers.subList(0, 6).equals(inNumbers());
    }

    private List<Integer> inNumbers() {
      if (instant == null) {
        return List.of();
      }
      OffsetDateTime t = instant.atOffset(ZoneOffset.UTC);
      return List.of(
          t.getYear(),
          t.getMonthValue(),
          t.getDayOfMonth(),
          t.getHour(),
          t.getMinute(),
          t.getSecond());
    }

    @Override
    public boolean isAbsent() {
      return instant == null;
    }
  }

  record Count(int number) implements ReadValue {
    @Override
    public boolean is(Object expected) {
      return expected.equals(number);
    }

    @Override
    public boolean isAbsent() {
      return number == 0;
    }
  }

  /** Something that is not measured: {@code what} it is. */
  record NotMeasured(String what) implements ReadValue {
    @Override
    public boolean is(Object expected) {
      return false;
    }

    @Override
    public boolean isAbsent() {
      return true;
    }
  }
}
