package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.LineReports.Entry;
import dev.backstory.port.LineReports.Fault;
import dev.backstory.port.LineReports.Limits;
import dev.backstory.port.LineReports.Report;
import dev.backstory.port.LineReports.Taken;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every queue of reported lines keeps to. */
public abstract class LineReportsContract {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(90);
  private static final Instant NEXT_DAY = Instant.parse("2031-03-05T00:00:00Z");
  private static final Limits LIMITS = new Limits(3, 5);
  private static final Report FERRY =
      new Report("s1", "whatHappened-a", "The ferry sank.", 4, Fault.OUT_OF_DATE, "Raised\n😀 <b>");

  /** The queue of one test, empty at first and the same whenever it is asked for. */
  protected abstract LineReports reports();

  private static Report report(String line) {
    return new Report("s1", line, "The ferry sank.", 1, Fault.OTHER, "");
  }

  @Test
  void whatWasReportedIsKeptAsItWasWithTheOldestFirst() {
    assertThat(reports().open()).isEmpty();

    assertThat(reports().add(FERRY, LIMITS, NOON)).isEqualTo(Taken.KEPT);
    assertThat(reports().add(report("b"), LIMITS, LATER)).isEqualTo(Taken.KEPT);

    assertThat(reports().open())
        .containsExactly(
            new Entry(1, FERRY, 1, NOON, NOON, null, ""),
            new Entry(2, report("b"), 1, LATER, LATER, null, ""))
        .isEqualTo(reports().all());
  }

  @Test
  void theSameIsCountedWhicheverRevisionHasTheLine() {
    Report again =
        new Report("s1", "whatHappened-a", FERRY.text(), 7, Fault.OUT_OF_DATE, FERRY.note());
    reports().add(FERRY, LIMITS, NOON);

    assertThat(reports().add(again, LIMITS, LATER)).isEqualTo(Taken.COUNTED);

    assertThat(reports().open()).containsExactly(new Entry(1, FERRY, 2, NOON, LATER, null, ""));
  }

  @Test
  void whatDiffersInAnythingElseIsAnotherReport() {
    List<Report> others =
        List.of(
            FERRY,
            new Report("s2", "whatHappened-a", FERRY.text(), 4, FERRY.fault(), FERRY.note()),
            new Report("s1", "whatHappened-b", FERRY.text(), 4, FERRY.fault(), FERRY.note()),
            new Report("s1", "whatHappened-a", "It sank.", 4, FERRY.fault(), FERRY.note()),
            new Report("s1", "whatHappened-a", FERRY.text(), 4, Fault.OTHER, FERRY.note()),
            new Report("s1", "whatHappened-a", FERRY.text(), 4, FERRY.fault(), "raised"));

    for (Report other : others) {
      assertThat(reports().add(other, new Limits(9, 9), NOON)).isEqualTo(Taken.KEPT);
    }

    assertThat(reports().open()).extracting(Entry::report).containsExactlyElementsOf(others);
  }

  @Test
  void aDayHasSoManyAndTheNextOneAsManyAgain() {
    IntStream.range(0, 3).forEach(i -> reports().add(report("line-" + i), LIMITS, NOON));

    assertThat(reports().add(FERRY, LIMITS, NEXT_DAY.minusSeconds(1))).isEqualTo(Taken.DAY_FULL);
    assertThat(reports().add(report("line-1"), LIMITS, LATER))
        .as("what is only counted takes no room")
        .isEqualTo(Taken.COUNTED);
    assertThat(reports().add(FERRY, LIMITS, NEXT_DAY)).isEqualTo(Taken.KEPT);
    assertThat(reports().all()).hasSize(4);
  }

  @Test
  void closingMakesNoRoomOnTheSameDay() {
    IntStream.range(0, 3).forEach(i -> reports().add(report("line-" + i), LIMITS, NOON));
    reports().close(1, "", LATER);

    assertThat(reports().add(FERRY, LIMITS, LATER)).isEqualTo(Taken.DAY_FULL);
  }

  @Test
  void aFullQueueTakesMoreOnceEntriesAreClosed() {
    Limits limits = new Limits(99, 2);
    reports().add(report("a"), limits, NOON);
    reports().add(report("b"), limits, NOON);
    assertThat(reports().add(FERRY, limits, NOON)).isEqualTo(Taken.QUEUE_FULL);

    assertThat(reports().close(1, "", LATER)).isTrue();

    assertThat(reports().add(FERRY, limits, LATER)).isEqualTo(Taken.KEPT);
  }

  @Test
  void whatIsClosedIsKeptWithTheRemarkAndIsClosedOnce() {
    reports().add(FERRY, LIMITS, NOON);

    assertThat(reports().close(1, "The paper corrected it.", LATER)).isTrue();
    assertThat(reports().close(1, "again", LATER)).isFalse();
    assertThat(reports().close(2, "", LATER)).isFalse();

    assertThat(reports().open()).isEmpty();
    assertThat(reports().all())
        .containsExactly(new Entry(1, FERRY, 1, NOON, NOON, LATER, "The paper corrected it."));
  }

  @Test
  void whatIsReportedAgainAfterItWasClosedIsANewEntry() {
    reports().add(FERRY, LIMITS, NOON);
    reports().close(1, "", NOON);

    assertThat(reports().add(FERRY, LIMITS, LATER)).isEqualTo(Taken.KEPT);

    assertThat(reports().open()).extracting(Entry::id).containsExactly(2L);
  }

  @Test
  void whatWasClosedIsOpenedAgain() {
    reports().add(FERRY, LIMITS, NOON);
    assertThat(reports().reopen(1)).as("it is open").isFalse();
    reports().close(1, "looked at", LATER);

    assertThat(reports().reopen(1)).isTrue();

    assertThat(reports().open()).containsExactly(new Entry(1, FERRY, 1, NOON, NOON, null, ""));
    assertThat(reports().reopen(2)).isFalse();
  }
}
