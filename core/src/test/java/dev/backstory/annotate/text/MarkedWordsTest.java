package dev.backstory.annotate.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.OffsetMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedWordsTest {
  private static List<String> find(String text) {
    OffsetMap offsets = OffsetMap.of(text);
    return MarkedWords.find(text, offsets).stream().map(offsets::slice).toList();
  }

  @Test
  void findsWordsBetweenMarksWhoeverSaysThem() {
    assertThat(find("\uD83D\uDEA2 The \u201Cexperts\u201D wrote \"Salt Roads\" in 'haste'."))
        .containsExactly("\u201Cexperts\u201D", "\"Salt Roads\"", "'haste'");
    assertThat(find("The islanders' boats don't sail.")).isEmpty();
  }
}
