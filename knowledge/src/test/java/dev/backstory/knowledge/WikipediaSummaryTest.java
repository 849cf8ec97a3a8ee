package dev.backstory.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class WikipediaSummaryTest {
  private static Optional<WikipediaSummary> read(String type, String item, String extract)
      throws KnowledgeException {
    return WikipediaSummary.read(answer(type, item, extract, "https://wiki.example/Lind"), "Q7");
  }

  private static byte[] answer(String type, String item, String extract, String page) {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "type",
                type,
                "title",
                "Ada Lind",
                "wikibase_item",
                item,
                "extract",
                extract,
                "revision",
                "4711",
                "content_urls",
                Map.of("desktop", Map.of("page", page))))
        .getBytes(UTF_8);
  }

  @Test
  void itsFirstSentenceIsTaken() throws KnowledgeException {
    assertThat(read("standard", "Q7", "Ada Lind is a mayor. She was born in Elland."))
        .contains(new WikipediaSummary("Ada Lind is a mayor.", 4711, "https://wiki.example/Lind"));
  }

  @Test
  void anArticleOfSomebodyElseOrOfNamesakesSaysNothing() throws KnowledgeException {
    assertThat(read("standard", "Q8", "Ada Lind is a rower.")).isEmpty();
    assertThat(read("standard", "", "Ada Lind is a rower.")).isEmpty();
    assertThat(read("disambiguation", "Q7", "Ada Lind may refer to somebody.")).isEmpty();
    assertThat(read("standard", "Q7", "")).isEmpty();
    assertThat(read("standard", "Q7", "x".repeat(100_000))).isEmpty();
    assertThat(read("standard", "Q7", "Word ".repeat(100) + "ends.")).isEmpty();
  }

  @Test
  void onlyAnAddressOfTheWebIsKept() throws KnowledgeException {
    byte[] bytes = answer("standard", "Q7", "Ada Lind is a mayor.", "javascript:alert(1)");
    assertThat(WikipediaSummary.read(bytes, "Q7").orElseThrow().url()).isNull();
  }

  @Test
  void whatIsNoSummaryIsSaid() {
    for (String json : List.of("", "[]", "{\"type\":", "<html>", "[".repeat(100_000))) {
      assertThatThrownBy(() -> WikipediaSummary.read(json.getBytes(UTF_8), "Q7"))
          .isInstanceOf(KnowledgeException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ada J. Lind (born 4 May 1961 in St. Orm. No. 7) is a mayor. She rows.|Ada J. Lind (born 4 May 1961 in St. Orm. No. 7) is a mayor.
          The E.L.F. Party is a party in the U.S. It won.|The E.L.F. Party is a party in the U.S. It won.
          Amber Corp. is a maker of rope. It is old.|Amber Corp. is a maker of rope.
          Who? is a band. It plays.|Who? is a band.
          Orm is a town of 3.5 square miles. It is small.|Orm is a town of 3.5 square miles.
          Orm <script>alert(1)</script>is a <b>town</b>. It is small.|Orm is a town.
          Orm is a town|''
          """)
  void whereItEnds(String text, String sentence) {
    assertThat(FirstSentence.of(text)).isEqualTo(sentence);
  }
}
