package dev.backstory.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.admin.AuditTrail.Act;
import dev.backstory.port.admin.AuditTrail.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogPagesTest {
  @ParameterizedTest
  @EnumSource(Deed.class)
  void everyDeedHasWordsThatNameItsObject(Deed deed) {
    assertThat(LogPages.words(new Act("ada", deed, "harbour-post", "")))
        .contains("harbour-post")
        .matches("[a-z].* .*");
  }

  @Test
  void theObjectStandsWithinTheSentence() {
    assertThat(LogPages.words(new Act("ada", Deed.REPORT_DONE, "7", "")))
        .isEqualTo("closed report 7 as done");
  }
}
