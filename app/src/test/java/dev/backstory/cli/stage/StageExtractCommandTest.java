package dev.backstory.cli.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cli.TestCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StageExtractCommandTest {
  private static final String PAGE =
      """
      <html lang="en"><head><title>Pier closed after the storm</title>
      <meta property="article:section" content="Harbour">
      <meta property="article:published_time" content="2031-03-04T23:15:00-05:00">
      <meta property="og:image" content="https://gull.example/pier.jpg"></head>
      <body><article><h1>Pier closed after the storm</h1>
      <p>By Ada Brandt</p>
      <p>The pier of Port Ellery was closed on Tuesday after a storm tore two of its planks into the basin.</p>
      <h2>What the council says</h2>
      <p>The council meets on Friday to decide whether the old pier can be repaired before the winter.</p>
      <p>Until then the ferries leave from the northern quay, the harbour master said on Wednesday morning.</p>
      </article></body></html>\
      """;

  @TempDir Path folder;

  private JsonNode line(String... options) throws IOException {
    Path page = Files.writeString(folder.resolve("pier.html"), PAGE);
    TestCommand command = TestCommand.anywhere().with((Object[]) options);
    return command.run("stage", "extract", page).succeeded().jsonLines().getFirst();
  }

  @Test
  void printsItsFixedFields() throws IOException {
    JsonNode line = line();
    assertThat(line.propertyNames())
        .containsExactly(
            "id", "title", "authors", "outlet", "published", "language", "wire", "text");
    assertThat(line.path("published").asString()).isEqualTo("2031-03-04T23:15:00-05:00");
    assertThat(line.path("authors").path(0).asString()).isEqualTo("Ada Brandt");
  }

  @Test
  void printsAllThatIsKnown() throws IOException {
    JsonNode line = line("--all");
    assertThat(line.path("id").asString()).isEqualTo("pier");
    assertThat(line.path("section").asString()).isEqualTo("Harbour");
    assertThat(line.path("image").path("url").asString())
        .isEqualTo("https://gull.example/pier.jpg");
    JsonNode heading = line.path("passages").path(0);
    assertThat(heading.path("kind").asString()).isEqualTo("HEADING");
    assertThat(
            line.path("text")
                .asString()
                .substring(heading.path("start").asInt(), heading.path("end").asInt()))
        .isEqualTo("What the council says");
  }
}
