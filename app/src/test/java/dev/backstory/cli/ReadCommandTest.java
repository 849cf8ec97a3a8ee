package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with the models that are shipped; what exactly they find is not its concern. */
class ReadCommandTest {
  private static final String LINES =
      """
      {"id":"ferry","outlet":"The Courier","title":"No ferry","published":"2026-03-03",\
      "text":"The ferry to Norvale will not run, Mayor Piet Lund said on Monday."}
      {"id":"empty","text":""}
      {"id":"fähre","text":"Die Fähre nach Norvale lief in der Nacht auf ein Riff und sank binnen \
      einer Stunde, teilte die Küstenwache mit."}
      {"id":"hall","text":"The town hall of Lindow is for sale, the council said."}
      """;
  private static final String PAGE =
      "<html lang=en><head><title>Bridge</title></head><body><article><h1>Bridge shut</h1>"
          + "<p>The bridge over the Calder was shut on Monday, the county said in a statement, "
          + "after cracks had been found in two of its cables.</p>"
          + "<p>Engineers will look at all of the cables before anybody may cross again, and that"
          + " takes some weeks, said Ines Halvard, who leads the county's office for roads.</p>"
          + "<p>Buses take another way until then, and the ferry runs twice as often as it did"
          + " before, the operator said.</p></article></body></html>";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("articles.jsonl"), LINES);
  }

  private static CommandRun read(Object... arguments) {
    return TestCommand.anywhere().with(arguments).run("read");
  }

  @Test
  void everyArticleIsPrintedAndEveryRejectionNamed() {
    CommandRun run = read(file).succeeded();
    assertThat(run.out())
        .contains("=== ferry\nheadline  No ferry\nfrom      The Courier · 3 March 2026\n")
        .contains("said → Mayor Piet Lund = Piet Lund (Mayor)")
        .contains("=== hall\n")
        .contains("=== rejected\n" + file + ":2: no text: article empty\n" + file + ":3: ")
        .doesNotContain("=== fähre");
    assertThat(run.err()).contains(":2: no text");
    assertThat(read(file).out()).isEqualTo(run.out());
  }

  @Test
  void someAreChosen() {
    assertThat(read(file, "--id", "hall").succeeded().out())
        .contains("=== hall\n")
        .doesNotContain("=== ferry");
    assertThat(read(file, "--limit", "1").succeeded().out())
        .contains("=== ferry\n")
        .doesNotContain("=== hall")
        .doesNotContain("rejected");
    CommandRun oneOfTwo = read(file, "--id", "nowhere", "--id", "ferry").ended(1);
    assertThat(oneOfTwo.out()).contains("=== ferry\n");
    assertThat(oneOfTwo.err()).contains("backstory: no such article: nowhere");
    read(file, "--limit", "0").ended(2);
  }

  @Test
  void pagesAreReadTooAndPagesWritten() throws IOException {
    Path page = Files.writeString(folder.resolve("bridge.html"), PAGE);
    Path proof = folder.resolve("proof.html");
    assertThat(read(page, file, "--html", proof).succeeded().out())
        .isEqualTo("wrote 3 articles to " + proof + System.lineSeparator());
    assertThat(Jsoup.parse(proof).select("article h2").eachText())
        .containsExactly("Bridge shut", "No ferry", "hall");
    Path site = folder.resolve("proofs");
    read(file, "--html", site).succeeded();
    assertThat(site.resolve("index.html")).exists();
    assertThat(site.resolve("article-0002.html")).exists();
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(read(folder.resolve("none.jsonl")).ended(1).err())
        .contains("none.jsonl: cannot be read");
  }
}
