package dev.backstory.cli.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cli.CommandRun;
import dev.backstory.cli.TestCommand;
import dev.backstory.cli.print.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The command with the models that are shipped, on articles of our own. */
class StageQuotesCommandTest {
  private static final List<String> TEXTS =
      List.of(
          """
          \uD83D\uDEA2 The ferry to Norvale will not run this winter, the harbour board said on Monday.

          "We cannot promise a safe crossing," said Ines Halvard, the board's chairwoman. \
          "The boat is forty years old."

          Mayor Piet Lund (Ind.) called the decision "a slap in the face" for the islanders. \
          He told reporters that the town would pay for repairs.

          “Nobody asked us,” he said, “and nobody will.”
          """,
          """
          According to the Union of Island Farmers, prices have doubled since May.

          The novel “Salt Roads” was written there. Its “experts” are cows.
          """,
          "The boat was late again. ".repeat(5_000));

  private static List<JsonNode> rows;
  private static String errors;

  @BeforeAll
  static void run(@TempDir Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String text : TEXTS) {
      ObjectNode row = Json.MAPPER.createObjectNode();
      lines.add(row.put("id", "a" + lines.size()).put("text", text).toString());
    }
    lines.add("{\"id\":\"empty\",\"text\":\"\"}");
    Path file = Files.write(folder.resolve("articles.jsonl"), lines);
    CommandRun run = TestCommand.anywhere().run("stage", "quotes", file).succeeded();
    rows = run.jsonLines();
    errors = run.err();
  }

  @Test
  void printsARowPerArticleAndNamesWhatItRejects() {
    assertThat(rows).extracting(row -> row.get("id").asString()).containsExactly("a0", "a1", "a2");
    assertThat(errors).contains(":4: no text: article empty");
  }

  @Test
  void saysWhatItLeftUnread() {
    assertThat(errors).contains("a2: too long: read up to word 24000 of 25000");
  }

  @Test
  void everyTextIsTheArticlesAtItsOffsets() {
    for (int i = 0; i < rows.size(); i++) {
      int[] text = TEXTS.get(i).codePoints().toArray();
      for (JsonNode quote : rows.get(i).get("quotes")) {
        int start = quote.get("start").asInt();
        int end = quote.get("end").asInt();
        assertThat(new String(text, start, end - start)).isEqualTo(quote.get("text").asString());
      }
    }
  }

  private static String speaker(int row, String words) {
    for (JsonNode quote : rows.get(row).get("quotes")) {
      if (quote.get("text").asString().contains(words)) {
        JsonNode speaker = quote.get("speaker");
        return speaker.isNull()
            ? "nobody"
            : speaker.get("name").asString() + ", " + speaker.get("role").asString("");
      }
    }
    return "not found";
  }

  @Test
  void tellsWhoSaidIt() {
    assertThat(speaker(0, "We cannot promise")).isEqualTo("Ines Halvard, board's chairwoman");
    assertThat(speaker(0, "forty years old")).startsWith("Ines Halvard");
    assertThat(speaker(0, "a slap in the face")).isEqualTo("Piet Lund, Mayor");
    assertThat(speaker(0, "would pay for repairs")).startsWith("Piet Lund");
    assertThat(speaker(0, "nobody will")).startsWith("Piet Lund");
    assertThat(speaker(1, "prices have doubled")).contains("Union of Island Farmers");
  }

  @Test
  void titlesAndScareQuotesAreNotAttributed() {
    assertThat(speaker(1, "Salt Roads")).isEqualTo("not found");
    assertThat(speaker(1, "experts")).isEqualTo("not found");
  }
}
