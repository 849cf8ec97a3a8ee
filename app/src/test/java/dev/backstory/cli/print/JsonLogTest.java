package dev.backstory.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cli.print.JsonLog.Level;
import dev.backstory.model.Rejection;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JsonLogTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  private final StringWriter said = new StringWriter();
  private final JsonLog log = new JsonLog(new PrintWriter(said, true), InstantSource.fixed(NOW));

  @Test
  void eachEventIsALineWithItsTimeAndLevel() {
    log.say(Level.WARN, "note", "two\nlines");
    assertThat(said.toString().lines())
        .containsExactly(
            "{\"at\":\"2026-03-02T18:00:00Z\",\"level\":\"warn\",\"event\":\"note\","
                + "\"message\":\"two\\nlines\"}");
  }

  @Test
  void aRejectionHasItsKindAndHostAlone() {
    log.rejected(
        new Rejection(
            "https://me:secret@tern.example/2026/ada-lind-resigns?key=4711",
            "consent wall instead of an article: \"We value your privacy\""));
    JsonNode event = events().getFirst();
    assertThat(event.path("reason").asString()).isEqualTo("wall");
    assertThat(event.path("host").asString()).isEqualTo("tern.example");
    assertThat(said.toString()).doesNotContain("secret", "4711", "ada-lind", "value your");
  }

  /** What is asked of Wikidata is somebody's name. */
  @Test
  void aPlaceThatIsNoAddressIsNotNamed() {
    log.rejected(new Rejection("Ada Lind", "HTTP status 503"));
    assertThat(said.toString()).contains("\"reason\":\"status\"").doesNotContain("Ada", "host");
  }

  @Test
  void aFailureSaysWhereItIsAndNotWithWhichWords() {
    log.failed(new IllegalStateException("unexpected: Ada Lind said so"));
    assertThat(said.toString())
        .contains("java.lang.IllegalStateException", "JsonLogTest.aFailureSaysWhereItIs")
        .doesNotContain("Ada Lind");
  }

  @Test
  void whatOthersPrintBecomesEventsLineByLine() {
    try (PrintStream library = log.taking(Level.WARN, "library")) {
      library.print("WARN a handler ");
      library.println("failed");
      library.printf("%n");
      library.println("\tat somewhere");
    }
    assertThat(events())
        .extracting(event -> event.path("message").asString())
        .containsExactly("WARN a handler failed", "at somewhere");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "throttled https://tern.example/feed?key=4711: 300 items | throttled tern.example: 300"
            + " items",
        "said \"I resign\" to | said \"…\" to",
        "write to ada.lind@tern.example now | write to … now",
        "https://me:pw@tern.example:8443/a | tern.example",
        "feeds: 1 (0 unchanged) | feeds: 1 (0 unchanged)"
      })
  void linesLoseAddressesAndWordsOfOthers(String line, String expected) {
    assertThat(LogWords.plain(line)).isEqualTo(expected);
  }

  private List<JsonNode> events() {
    return said.toString().lines().map(Json.MAPPER::readTree).toList();
  }
}
