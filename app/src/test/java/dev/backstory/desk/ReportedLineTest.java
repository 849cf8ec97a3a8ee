package dev.backstory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.desk.ReportedLine.State;
import dev.backstory.model.StoryPage;
import dev.backstory.port.LineReports.Entry;
import dev.backstory.port.LineReports.Fault;
import dev.backstory.port.LineReports.Report;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.report.ReportForm;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReportedLineTest {
  private static final StoryPage PAGE = new SiteFixture().site().page("st-3100").orElseThrow();
  private static final String LINE =
      Objects.requireNonNull(ReportForm.of(PAGE, "c2").claim()).text();

  private static State state(String lineId, String text, Optional<StoryPage> page) {
    Report report = new Report("st-3100", lineId, text, 1, Fault.OTHER, "");
    Entry entry = new Entry(1, report, 1, Instant.EPOCH, Instant.EPOCH, null, "");
    return ReportedLine.of(entry, page).state();
  }

  @Test
  void aLineStandsOrHasOtherWordsOrIsGone() {
    assertThat(state("c2", LINE, Optional.of(PAGE))).isEqualTo(State.STANDS);
    assertThat(state("c2", "She said so.", Optional.of(PAGE))).isEqualTo(State.REWORDED);
    assertThat(state("c99", LINE, Optional.of(PAGE))).isEqualTo(State.GONE);
    assertThat(state("c2", LINE, Optional.empty())).isEqualTo(State.GONE);
  }
}
