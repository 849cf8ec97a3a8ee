package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.config.Config;
import dev.backstory.desk.Desk;
import dev.backstory.desk.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Stories that were imported, to what is exported of them. */
class ExportCommandTest {
  private static final String NOW = "2031-03-08T20:00:00Z";
  private static final String FERRY =
      "The ferry Marisande sank off Tolvik on Monday after it struck a reef, and two crew members"
          + " are missing. ";

  @TempDir private static Path read;
  @TempDir Path folder;
  private TestCommand command;

  @BeforeAll
  static void takeInReports() throws IOException {
    Path file =
        Files.writeString(
            read.resolve("reports.jsonl"),
            article(
                    "a1",
                    "Harbour Post",
                    "Ferry Marisande sinks off Tolvik",
                    FERRY + "The coastguard ended its search on Tuesday.")
                + article(
                    "a2",
                    "Tolvik Times",
                    "Ferry Marisande sinks off Tolvik",
                    FERRY + "Forty passengers were taken to the hospital in Tolvik.")
                + article(
                    "a3",
                    "Orrin Herald",
                    "Brenna mine closes in Orrin",
                    "The Brenna mine in Orrin closed on Friday after forty years, and 310 miners"
                        + " lost their work. The council meets on Monday."));
    TestCommand.on(read.resolve("data")).run("import", file, "--now", NOW).succeeded();
  }

  @BeforeEach
  void copy() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    try (Stream<Path> files = Files.list(read.resolve("data"))) {
      for (Path file : files.toList()) {
        Files.copy(file, data.resolve(file.getFileName()));
      }
    }
    command = TestCommand.on(data);
  }

  private static String article(String id, String outlet, String title, String text) {
    return """
    {"id":"%s","url":"https://%s.example/news","outlet":"%s","authors":["Ada Imaginary"],\
    "title":"%s","published":"2031-03-03T08:00:00Z","text":"%s"}
    """
        .formatted(id, id, outlet, title, text);
  }

  private void atTheDesk(Consumer<Desk> work) {
    try (Desk desk =
        new Desk(
            Config.DEFAULT,
            folder.resolve("data"),
            InstantSource.fixed(Instant.parse(NOW)),
            Progress.NONE)) {
      work.accept(desk);
    }
  }

  private String id(String word) {
    return command.run("stories", "--format", "jsonl").jsonLines().stream()
        .filter(it -> it.at("/headline").asString().contains(word))
        .map(it -> it.at("/id").asString())
        .findFirst()
        .orElseThrow();
  }

  /** All that can be exported, in one text. */
  private String everything(String... stories) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String table : List.of("quotations", "facts", "jsonl")) {
      all.append(command.run("export", table).succeeded().out());
    }
    for (String story : stories) {
      for (String format : List.of("markdown", "html", "json")) {
        all.append(command.run("export", "story", story, "--format", format).out());
      }
    }
    Path database = folder.resolve("site.db");
    command.run("export", "sqlite", database).succeeded();
    all.append(new String(Files.readAllBytes(database), StandardCharsets.UTF_8));
    return all.toString();
  }

  @Test
  void everyFormHasTheStoriesAndIsTheSameAgain() throws IOException {
    assertThat(everything(id("Ferry")))
        .contains("Marisande", "Brenna mine", "story_id,place,id,kind", "story_id,headline,place")
        .isEqualTo(everything(id("Ferry")));
    List<JsonNode> rows = command.run("export", "jsonl").jsonLines();
    assertThat(rows.stream().filter(it -> it.has("story"))).hasSize(2);
    assertThat(
            rows.stream()
                .filter(it -> it.has("outlet"))
                .map(it -> it.at("/outlet/name").asString()))
        .containsExactly("Harbour Post", "Orrin Herald", "Tolvik Times");
  }

  @Test
  void aHiddenStoryIsInNoneOfThem() throws IOException {
    String ferry = id("Ferry");
    atTheDesk(desk -> assertThat(desk.admin().hidden().hide(ferry)).isTrue());
    assertThat(everything(ferry))
        .doesNotContain("Marisande", "Harbour Post")
        .contains("Brenna mine");
    assertThat(command.run("export", "story", ferry).ended(1).err()).contains("no such story");
    assertThat(command.run("story", ferry).ended(1).err()).contains("no such story");
  }

  @Test
  void anArticleThatWasTakenDownIsInNoneOfThem() throws IOException {
    String mine = id("Brenna");
    atTheDesk(desk -> desk.admin().takenDown().takeDown("a3", Instant.parse(NOW)));
    assertThat(everything(mine)).doesNotContain("Brenna", "Orrin").contains("Marisande");
  }

  @Test
  void anOutletThatWasRemovedIsInNoneOfThem() throws IOException {
    String mine = id("Brenna");
    atTheDesk(desk -> desk.removals().removeOutlet("Orrin Herald", "", "ada", Instant.parse(NOW)));
    assertThat(everything(mine)).doesNotContain("Brenna", "Orrin").contains("Marisande");
  }

  @Test
  void aFileAppearsWholeAndNothingElseIsWrittenOver() throws IOException {
    Path file = folder.resolve("story.md");
    command.run("export", "story", id("Ferry"), "--out", file).succeeded();
    command.run("export", "story", id("Ferry"), "--out", file).succeeded();
    assertThat(Files.readString(file)).startsWith("# Ferry Marisande sinks off Tolvik\n");

    Path database = folder.resolve("site.db");
    command.run("export", "sqlite", database).succeeded();
    assertThat(database.toFile().canWrite() && !isOwnedByRoot()).isFalse();
    command.run("export", "sqlite", database).succeeded();
    assertThat(command.run("export", "sqlite", file).ended(1).err()).contains("is no export");
    assertThat(command.run("export", "sqlite", folder.resolve("data/backstory.db")).ended(1).err())
        .contains("is no export");
    assertThat(command.run("export", "jsonl", "--out", folder.resolve("no/such.jsonl")).code())
        .isEqualTo(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("data", "story.md", "site.db");
    }
  }

  private static boolean isOwnedByRoot() {
    return System.getProperty("user.name").equals("root");
  }
}
