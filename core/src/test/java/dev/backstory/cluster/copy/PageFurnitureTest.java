package dev.backstory.cluster.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFurnitureTest {
  private static final String SENTENCE =
      "Dock workers in the port of Halvik walked out at dawn on Tuesday after talks collapsed.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Most read",
        "Sign up for the morning letter of our newsroom and never miss a ship",
        "© 2031 Halvik Media. All rights reserved. No part of this page may be copied.",
        "Dock workers stand before the northern gate on Tuesday morning. (Northern Photo/Ida Sund)",
        "Dock workers stand before the northern gate on Tuesday morning. (Ida Sund/Seawire via NP)",
        "Dock workers stand before the northern gate. Photo: Ida Sund, Seawire agency.",
        "We want free fish for everyone who comes by sea. — Oda Renning (@odarenning) June 3",
      })
  void knowsWhatIsNoneOfTheReports(String line) {
    assertThat(PageFurniture.is(List.of(SENTENCE, line), 1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SENTENCE,
        "“We have waited two years for a single new colleague,” said its chair, Oda Renning.",
        "The operator (and its lawyers) filed a complaint against the union (Halvik district court).",
        "港の労働者は火曜日の夜明けに職場を離れ、外港には十一隻のコンテナ船が停泊したままになっていると港湾局が発表した。",
      })
  void knowsASentence(String line) {
    assertThat(PageFurniture.is(List.of(SENTENCE, line, "The end."), 1)).isFalse();
  }

  @Test
  void theLineBeforeAPicturesCreditIsItsCaption() {
    assertThat(PageFurniture.is(List.of(SENTENCE, "(Northern Photo/Ida Sund)"), 0)).isTrue();
    assertThat(PageFurniture.is(List.of(SENTENCE, "Photo: Ida Sund, Seawire"), 0)).isTrue();
    assertThat(PageFurniture.is(List.of(SENTENCE, "— Oda Renning (@odarenning)"), 0)).isTrue();
  }

  @Test
  void whatComesTwiceIsACaption() {
    assertThat(PageFurniture.is(List.of(SENTENCE + " It rained.", SENTENCE + " ..."), 0)).isTrue();
  }
}
