package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences are invented. */
class DatelineTest {
  private static final String REPORT = "The harbour bridge closed on Friday.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "BHOPAL: |BHOPAL",
        "PUTRAJAYA, Nov 22 — |PUTRAJAYA",
        "WASHINGTON (Reuters) – |WASHINGTON",
        "Springfield, Ill. (AP) -- |Springfield",
        "HOUSTON — |HOUSTON",
        "WASHINGTON—|WASHINGTON",
        "WASHINGTON/NEW YORK (Reuters) - |WASHINGTON/NEW YORK",
        "KELLMARK, Va./TOLVIK (Reuters) - |KELLMARK, Va./TOLVIK",
        "TOLVIK and VOSBURG (Reuters) - |TOLVIK and VOSBURG",
        "NEW YORK, Dec. 22 (UPI) — |NEW YORK",
        "OFER PRISON, West Bank, Jan 1 (Reuters) - |OFER PRISON",
        "LA CROSSE, Wis. (AP) — |LA CROSSE",
        "WASHINGTON, D.C. — |WASHINGTON",
        "Al ASAD AIR BASE, Iraq (Reuters) - |Al ASAD AIR BASE",
        "New York (AFP) – |New York",
        "Lisbon (CNN)|Lisbon",
        "Lisbon, Portugal – |Lisbon",
        "Nairobi, 3 March 2031: |Nairobi",
        "NEW DELHI, March 3, 2031: |NEW DELHI",
        "Oct 24 (Reuters) - |''",
        "ST. PAUL, Minn. -- |ST. PAUL",
      })
  void findsPlaceAndExtent(String words, String place) {
    Dateline dateline = Dateline.at(words + REPORT);
    assertThat(dateline).isNotNull();
    assertThat(dateline.words()).isEqualTo(words);
    assertThat(dateline.place()).isEqualTo(place.equals("''") ? "" : place);
    assertThat(Dateline.is(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        REPORT,
        "NASA engineers - all of them - closed the bridge.",
        "UPDATE: The harbour bridge closed on Friday.",
        "FILE - In this photo the bridge is closed.",
        "Exclusive: The harbour bridge closed on Friday.",
        "Bridge decision -- A judge closed the bridge.",
        "Ada Brandt: The bridge is closed.",
        "Vosburg – Senators closed the market bridge.",
        "Senator Brandt (Harbour Party) Walked out of the room.",
        "On Friday, Brandt — The bridge is closed.",
        "MPs - All of them - voted.",
        "Last May 4: The bridge closed.",
        "A bridge (AP) - the old one - closed.",
        "U.S. — The bridge closed.",
        "VOSBURG: VOTING RIGHTS RESTORED",
        "ADA BRANDT, BYLINE: The bridge closed.",
        "SEE ALSO: The bridge closed.",
        "UPDATE II: The bridge closed.",
      })
  void otherBeginningsAreNone(String text) {
    assertThat(Dateline.at(text)).isNull();
  }

  @Test
  void speakersAreNoPlaces() {
    String dialogue = "BRANDT: The bridge is closed.\nCHEN: Since Friday?\n";
    assertThat(Dateline.in(dialogue, "BRANDT: The bridge is closed.")).isNull();
    assertThat(
            Dateline.in("VOSBURG: The bridge is closed.\nMore.", "VOSBURG: The bridge is closed."))
        .isNotNull();
    assertThat(Dateline.in(dialogue, "VOSBURG — The bridge is closed.")).isNotNull();
  }

  @Test
  void aDatelineWithMoreIsNotOneAndNothingElse() {
    assertThat(Dateline.is("BHOPAL: Two ")).isFalse();
    assertThat(Dateline.is("Two ")).isFalse();
    assertThat(Dateline.is("")).isFalse();
  }

  @Property
  void whateverIsFoundIsTheTextsBeginning(@ForAll String text) {
    Dateline dateline = Dateline.at("TOLVIK, " + text);
    assertThat(dateline == null || ("TOLVIK, " + text).startsWith(dateline.words())).isTrue();
  }
}
