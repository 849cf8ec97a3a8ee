package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-03-04 | 2031-03-04T00:00Z",
        "2031-03-04T05:06:07Z | 2031-03-04T05:06:07Z",
        "2031-03-04T05:06:07.123456+05:30 | 2031-03-04T05:06:07+05:30",
        "2031-03-04T05:06:07-0400 | 2031-03-04T05:06:07-04:00",
        "2031-03-04 05:06 | 2031-03-04T05:06Z",
        "2031/03/04 05:06:07 GMT+02:00 | 2031-03-04T05:06:07+02:00",
        "Tue, 04 Mar 2031 05:06:07 GMT | 2031-03-04T05:06:07Z",
        "Tue, 4 Mar 2031 05:06:07 EDT | 2031-03-04T05:06:07-04:00",
        "04 Mar 31 05:06 +0100 | 2031-03-04T05:06+01:00",
        "Tue Mar 04 05:06:07 EST 2031 | 2031-03-04T05:06:07-05:00",
        "March 4, 2031 | 2031-03-04T00:00Z",
        "Updated March 4, 2031 at 5:06 p.m. ET | 2031-03-04T17:06-05:00",
        "Sept. 4, 2031, 12:06 AM | 2031-09-04T00:06Z",
        "4th of March 2031 | 2031-03-04T00:00Z",
        "05:06 BST, 4 March 2031 | 2031-03-04T05:06+01:00",
        "4 de marzo de 2031 | 2031-03-04T00:00Z",
        "4. März 2031, 05:06 Uhr | 2031-03-04T05:06Z",
        "14/03/2031 | 2031-03-14T00:00Z",
        "03/14/2031 | 2031-03-14T00:00Z",
        "4.3.2031 | 2031-03-04T00:00Z",
        "20310304 | 2031-03-04T00:00Z",
        "20310304T050607Z | 2031-03-04T05:06:07Z",
        "1930367167 | 2031-03-04T05:06:07Z",
        "1930367167000 | 2031-03-04T05:06:07Z",
      })
  void reads(String written, String expected) {
    assertThat(WrittenDate.read(written)).isEqualTo(OffsetDateTime.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2 hours ago",
        "31 February 2031",
        "3/4/2031",
        "2031",
        "May 2031",
        "12:30"
      })
  void doesNotGuess(String written) {
    assertThat(WrittenDate.read(written)).isNull();
  }

  @Test
  void aLongTextIsNoDate() {
    assertThat(WrittenDate.read("4 March 2031".repeat(1_000))).isNull();
  }
}
