package dev.backstory.cluster.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Article;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditLinesTest {
  private static String agency(String text) {
    return CreditLines.agency(
        new Article("a", null, null, List.of(), null, null, null, null, null, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TOLVIK, Osmeria (AP) — A ferry sank.|Associated Press",
        "TOLVIK, June 3 (Reuters) - A ferry sank.|Reuters",
        "By The Associated Press|Associated Press",
        "MARTA OLSEN Associated Press|",
        "By Marta Olsen, Associated Press|Associated Press",
        "By MARTA OLSEN - Associated Press|Associated Press",
        "Source: AFP|Agence France-Presse",
        "By MARTA OLSEN and IDA SUND Associated Press|Associated Press",
        "By Marta Olsen,    AP National Security Writer|Associated Press",
        "By MARTA OLSEN AP Business Writer|Associated Press",
        "TOLVIK, Osmeria (CNN) - A ferry sank.|CNN",
        "Marta Olsen, The Washington Post|The Washington Post",
        "By Marta Olsen New York Times|The New York Times",
        "News, Time|",
      })
  void readsTheHeadOfAText(String line, String agency) {
    assertThat(agency("Ferry sinks\n" + line + "\nThe ferry sank on Monday.")).isEqualTo(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copyright 2018 The Associated Press. All rights reserved.",
        "© 2018 The Associated Press",
        "Copyright 2018 by The Associated Press/Tolvik Media. All rights reserved.",
        "© 2018 The Associated Press/Tolvik Media"
      })
  void readsTheFootOfAText(String line) {
    assertThat(agency("The ferry sank on Monday.\n".repeat(20) + line))
        .isEqualTo("Associated Press");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A ferry near Tolvik. (AP Photo/Marta Olsen)",
        "Image copyright Reuters",
        "Photo: Reuters",
        "© REUTERS/ Stringer The ferry lies on a reef near the lighthouse of Tolvik.",
        "© AFP / Marta Olsen",
        "A ferry lies on a reef near the lighthouse of Tolvik on Monday night.\nReuters",
        "Copyright Tolvik Media. The Associated Press contributed to this report.",
        "The Associated Press contributed to this report.",
        "The minister told Reuters that the ferry had been inspected twice.",
        "The app (AP) is new."
      })
  void takesNoOtherMentionForACredit(String line) {
    assertThat(agency(line + "\nThe ferry sank on Monday.")).isNull();
    assertThat(agency("The ferry sank on Monday.\n".repeat(20) + line)).isNull();
  }

  /** Pages put galleries and buttons above the report. */
  @Test
  void readsTheDatelineBelowTheGallery() {
    String gallery = "Image of many\nShare this\nClose\n".repeat(6);

    assertThat(agency(gallery + "TOLVIK (AP) — A ferry sank within an hour, the coast guard said."))
        .isEqualTo("Associated Press");
  }

  @ParameterizedTest
  @CsvSource({
    "https://edition.cnn.com/ferry,,'Marta Olsen, CNN'",
    ",usa-today,'Marta Olsen, USA TODAY'",
    ",The Washington Post,'By Marta Olsen, Washington Post'",
  })
  void anOutletsOwnNameIsNoCredit(String url, String outlet, String author) {
    Article own =
        new Article(
            "a", url, outlet, List.of(author), null, null, null, null, null, "A ferry sank.");

    assertThat(CreditLines.agency(own)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/wires/afp/article-1/Ferry.html,Agence France-Presse",
    "https://news.example/wires/pa/ferry.html,PA Media",
    "https://news.example/aponline/2026/06/03/world/ferry.html,Associated Press",
    "https://news.example/reuters/2026/06/03/ferry.html?from=ap,Reuters",
    "https://news.example/pa/ferry.html,",
    "https://news.example/wires/ferry.html,",
    "https://news.example/world/reuters,",
    "https://news.example/world/ferry?of=/wires/afp/ferry,",
  })
  void aFolderOfTheAddressMayBeAnAgencys(String url, String agency) {
    Article report =
        new Article("a", url, null, List.of(), null, null, null, null, null, "A ferry sank.");

    assertThat(CreditLines.agency(report)).isEqualTo(agency);
  }

  @Property
  void readsAnyText(@ForAll String text) {
    assertThat(agency("x" + text + "("))
        .satisfiesAnyOf(it -> assertThat(it).isNull(), it -> assertThat(it).isNotBlank());
  }
}
