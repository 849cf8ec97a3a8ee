package dev.backstory.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.SearchIndex.Piece;
import dev.backstory.port.SearchQuery;
import dev.backstory.store.Database;
import dev.backstory.store.TestServer;
import dev.backstory.store.common.SearchTerms;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresSearchIndexTest {
  private static final String ACCOUNT =
      "One two three four five six seven. The Café pier had cracks, divers said. "
          + "word ".repeat(40)
          + "At the end a cafe closed.";

  @Test
  void wordsAreTheSameInTheIndexAndInAQuery() {
    String words =
        "Café ÉCOLE Straße ŁÓDŹ İzmir ΟΔΟΣ σοφός Ждёт 東京 한국어 हिन्दी naïve m² x1y2 2031 ﬁn don't "
            + "e\u0301te\u0301 Ⅷ "
            + "long".repeat(200);
    try (Database database = TestServer.open(TestServer.make())) {
      List<String> indexed =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("SELECT lexeme FROM unnest(lexemes(:words, 'A'))")
                          .bind("words", words)
                          .mapTo(String.class)
                          .list());
      assertThat(indexed)
          .containsExactlyInAnyOrderElementsOf(
              List.of(words.split(" ")).stream()
                  .flatMap(word -> Lexemes.of(word).stream())
                  .filter(word -> word.length() <= 500)
                  .collect(Collectors.toSet()))
          .contains("cafe", "σοφοσ", "한국어", "ete", "izmir");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cafe | …five six seven. The [Café] pier",
        "\"cafe pier\" had | …five six seven. The [Café pier] [had] cracks",
        "crack* divers | had [cracks], [divers] said. word",
        "closed | word At the end a cafe [closed].",
        "cafe closed | word At the end a [cafe] [closed].",
        "one | [One] two three"
      })
  void anExcerptShowsWhereMostOfTheTermsStand(String typed, String shown) {
    assertThat(excerpt(typed)).contains(shown);
  }

  @Test
  void anExcerptIsShort() {
    assertThat(excerpt("cafe")).endsWith(" word…").hasSizeLessThan(160);
    assertThat(excerpt("nowhere")).isEmpty();
  }

  private static String excerpt(String typed) {
    List<Piece> pieces =
        Excerpt.of(
            List.of("A headline", ACCOUNT), SearchTerms.of(SearchQuery.ofWords(typed)).wanted());
    return pieces.stream()
        .map(piece -> piece.matched() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }
}
