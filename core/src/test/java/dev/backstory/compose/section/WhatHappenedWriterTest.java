package dev.backstory.compose.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.Pages;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Role;
import org.junit.jupiter.api.Test;

class WhatHappenedWriterTest {
  private static final String CLOSED =
      "The harbour bridge in Vosburg was closed on Monday by a storm.";
  private static final String FELL =
      "A crane fell on the old fish market and killed two traders at noon.";

  private static ArticleFixture report(String id, String published) {
    return new ArticleFixture(id, "Outlet " + id)
        .title("Storm closes Vosburg harbour bridge")
        .published(published);
  }

  private static WhatHappened written(String dayOfOther) {
    return Pages.write(
        new WhatHappenedWriter(),
        report("a", "2025-03-10T08:00:00Z").line(Role.MAIN, CLOSED),
        report("b", "2025-03-10T09:00:00Z").line(Role.MAIN, CLOSED),
        report("c", dayOfOther).line(Role.MAIN, FELL));
  }

  @Test
  void aReportOfTheseDaysIsNews() {
    assertThat(written("2025-03-01T08:00:00Z").claims())
        .extracting(claim -> claim.text())
        .containsExactlyInAnyOrder(CLOSED, FELL);
  }

  @Test
  void aReportOfLongAgoIsNone() {
    assertThat(written("2024-11-02T08:00:00Z").claims())
        .extracting(claim -> claim.text())
        .containsExactly(CLOSED);
  }
}
