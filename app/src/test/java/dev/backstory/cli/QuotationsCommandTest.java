package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The list of quotations, from files of articles to what is printed. */
class QuotationsCommandTest {
  private static final String LEAD =
      "The ferry Marisande sank off Tolvik on Monday after it struck a reef, and two crew members"
          + " are missing. ";

  @TempDir Path folder;
  private TestCommand command;

  @BeforeEach
  void takeInThreeReports() throws IOException {
    command = TestCommand.on(folder.resolve("data"));
    Path file =
        Files.writeString(
            folder.resolve("three.jsonl"),
            article(
                    "a1",
                    "Harbour Post",
                    "Ada Imaginary",
                    "2031-03-03T08:00:00Z",
                    "“The captain ignored two warnings about the reef that night,” said Iva Lönn,"
                        + " the harbour master.")
                + article(
                    "a2",
                    "Tolvik Times",
                    "Jon Made-Up",
                    "2031-03-03T10:00:00Z",
                    "Harbour master Iva Lönn said: “The captain ignored two warnings about the reef"
                        + " that night. We will publish the recordings tomorrow.”")
                + article(
                    "a3",
                    "=The Ledger",
                    "Ada Imaginary",
                    "2031-03-03T12:00:00Z",
                    "“=SUM, they said, was all that the insurers wanted to hear from us,” said Olaf"
                        + " Brandt, an owner."));
    command.run("import", file, "--now", "2031-03-03T20:00:00Z").succeeded();
  }

  private static String article(
      String id, String outlet, String author, String published, String text) {
    return """
    {"id":"%s","url":"https://%s.example/ferry","outlet":"%s","authors":["%s"],\
    "title":"Ferry Marisande sinks off Tolvik","published":"%s","text":"%s"}
    """
        .formatted(id, id, outlet, author, published, LEAD + text);
  }

  @Test
  void aSpeakersWordsAreListedWithWhoeverHasThem() {
    CommandRun run = command.run("quotations", "--speaker", "lonn", "--width", "110").succeeded();
    assertThat(run.out())
        .contains("2031-03-03", "Iva Lönn", "Harbour Post", "2 outlets,", "by Harbour Post")
        .doesNotContain("Brandt");
    assertThat(run.lines()).allMatch(line -> line.length() <= 110);
  }

  @Test
  void jsonLinesHaveEverything() {
    List<JsonNode> rows = command.run("quotations", "--format", "jsonl").jsonLines();
    assertThat(rows).hasSize(3);
    assertThat(rows)
        .extracting(row -> row.path("articleId").asString())
        .containsExactly("a1", "a2", "a3");
    JsonNode second = rows.get(1);
    assertThat(second.path("utterance")).isEqualTo(rows.getFirst().path("utterance"));
    assertThat(second.path("first").path("articleId").asString()).isEqualTo("a1");
    assertThat(second.path("url").asString()).isEqualTo("https://a2.example/ferry");
    String text =
        LEAD
            + "Harbour master Iva Lönn said: “The captain ignored two warnings about the reef that"
            + " night. We will publish the recordings tomorrow.”";
    assertThat(text.substring(second.path("start").asInt(), second.path("end").asInt()))
        .isEqualTo(second.path("words").asString());
  }

  @Test
  void csvIsNoFormula() throws IOException {
    String csv = command.run("quotations", "--format", "csv", "--journalist", "imaginary").out();
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv))
            .getRecords();
    assertThat(rows).hasSize(2);
    assertThat(rows.getLast().get("outlet")).isEqualTo("'=The Ledger");
    assertThat(rows.getFirst().get("first_paper")).isEqualTo("Harbour Post");
  }

  @Test
  void aStoryIsNamedAndAnUnknownOneRefused() {
    TestCommand asJson = command.with("--format", "jsonl");
    assertThat(asJson.run("quotations", "--from", "2031-03-04").out()).isEmpty();
    List<JsonNode> inTolvik = asJson.run("quotations", "--outlet", "tolvik times").jsonLines();
    String slug = inTolvik.getFirst().path("storySlug").asString();
    assertThat(asJson.run("quotations", "--story", slug).out()).contains("\"a2\"");
    assertThat(command.run("quotations", "--story", "nowhere").ended(1).err())
        .contains("no such story: nowhere");
  }
}
