package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Stories that were imported, to what is printed of them in a terminal. */
class StoriesCommandTest {
  private static final String FERRY =
      "The ferry Marisande sank off Tolvik on Monday after it struck a reef, and two crew members"
          + " are missing. ";
  private static final String MINE =
      "The Brenna mine in Orrin closed on Friday after forty years, and 310 miners lost their"
          + " work. ";

  @TempDir private static Path folder;
  private static TestCommand command;

  @BeforeAll
  static void takeInReports() throws IOException {
    command = TestCommand.on(folder.resolve("data"));
    Path file =
        Files.writeString(
            folder.resolve("reports.jsonl"),
            article(
                    "a1",
                    "Harbour Post",
                    "Ferry Marisande sinks off Tolvik",
                    "2031-03-03T08:00:00Z",
                    FERRY
                        + "“The captain ignored two warnings about the reef that night,” said Iva"
                        + " Lönn, the harbour master.")
                + article(
                    "a2",
                    "Tolvik Times",
                    "Ferry Marisande sinks off Tolvik",
                    "2031-03-03T10:00:00Z",
                    FERRY
                        + "Harbour master Iva Lönn said: “The captain ignored two warnings about"
                        + " the reef that night.” The coastguard ended its search on Tuesday.")
                + article(
                    "a4",
                    "Skerry Gazette",
                    "Two missing as ferry Marisande sinks off Tolvik",
                    "2031-03-03T12:00:00Z",
                    "Two crew members are missing after the ferry Marisande sank off Tolvik on"
                        + " Monday. “I heard the hull break,” said Olaf Brandt, a passenger. Forty"
                        + " passengers were taken to the hospital in Tolvik.")
                + article(
                    "a3",
                    "Orrin Herald",
                    "Brenna mine closes in Orrin",
                    "2031-03-07T09:00:00Z",
                    MINE + "The council meets on Monday."));
    command.run("import", file, "--now", "2031-03-08T20:00:00Z").succeeded();
  }

  private static String article(
      String id, String outlet, String title, String published, String text) {
    return """
    {"id":"%s","url":"https://%s.example/news","outlet":"%s","authors":["Ada Imaginary"],\
    "title":"%s","published":"%s","text":"%s"}
    """
        .formatted(id, id, outlet, title, published, text);
  }

  private static List<String> headlines(CommandRun run) {
    return run.jsonLines().stream().map(row -> row.at("/headline").asString()).toList();
  }

  @Test
  void storiesAreListedAndNarrowedDownAsInTheApi() {
    CommandRun table = command.run("stories").succeeded();
    assertThat(table.out()).contains("Headline", "Ferry Marisande sinks off Tolvik", "Brenna mine");
    assertThat(table.lines()).allMatch(line -> line.length() <= 80);

    TestCommand asJson = command.with("--format", "jsonl");
    assertThat(asJson.run("stories").jsonLines())
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.at("/newsrooms").asInt()).isPositive());
    assertThat(headlines(asJson.run("stories", "--outlet", "harbour post")))
        .containsExactly("Ferry Marisande sinks off Tolvik");
    assertThat(headlines(asJson.run("stories", "--said-by", "nobody"))).isEmpty();
    assertThat(headlines(asJson.run("stories", "--from", "2031-03-05")))
        .containsExactly("Brenna mine closes in Orrin");
    assertThat(headlines(asJson.run("stories", "--to", "2031-03-05")))
        .containsExactly("Ferry Marisande sinks off Tolvik");
    assertThat(asJson.run("stories", "--limit", "1").jsonLines()).hasSize(1);
    assertThat(headlines(asJson.run("stories", "--status", "brief")))
        .containsExactly("Brenna mine closes in Orrin");
    assertThat(asJson.run("stories", "--section", "News").succeeded().out()).isEmpty();
    assertThat(command.run("stories", "--person", "nobody").succeeded().out())
        .isEqualTo("No story fits.\n");
  }

  @Test
  void aStoryIsPrintedWithWhoReportsItAndWhere() {
    String id = id("Ferry");
    CommandRun run = command.run("story", id).succeeded();
    assertThat(run.out())
        .startsWith("Ferry Marisande sinks off Tolvik\n================================\n")
        .contains(
            "WHAT’S HAPPENED",
            "    at least 2 of 3 newsrooms: Harbour Post and Tolvik Times",
            "“The captain ignored two warnings about the reef that night",
            "[1] Harbour Post, Ada Imaginary: Ferry Marisande sinks off Tolvik",
            "    https://a1.example/news")
        .doesNotContain("    [1] The ferry");
    assertThat(run.lines()).allMatch(line -> line.length() <= 80);

    assertThat(command.run("story", id, "--sources").out()).contains("    [1] The ferry Marisande");
    assertThat(command.run("story", "nowhere").ended(1).err()).contains("no such story: nowhere");
  }

  @Test
  void theJsonOfAStoryIsThatOfItsSite() throws IOException {
    Path site = folder.resolve("site");
    command.run("build", "--out", site).succeeded();
    String id = id("Ferry");
    String json = command.run("story", id, "--format", "jsonl").succeeded().out();
    assertThat(json).isEqualTo(Files.readString(site.resolve("stories/" + id + ".json")));
    assertThat(PageCodec.read(json, StoryPage.class).id()).isEqualTo(id);
  }

  @Test
  void storiesAreFoundByWordsAndFilters() {
    CommandRun run = command.run("search", "ferry", "reef").succeeded();
    assertThat(run.out())
        .startsWith("1. Ferry Marisande sinks off Tolvik\n")
        .contains("*ferry*", "3 newsrooms; story " + id("Ferry"), "stories/");
    assertThat(run.lines())
        .allMatch(line -> line.length() <= 80 || line.startsWith("    stories/"));

    JsonNode found = command.run("search", "brenna", "--format", "jsonl").jsonLines().getFirst();
    assertThat(found.at("/story/headline").asString()).isEqualTo("Brenna mine closes in Orrin");
    assertThat(found.at("/excerpt")).isNotEmpty();
    assertThat(command.run("search", "--outlet", "tolvik times").out()).contains("Ferry Marisande");
    assertThat(command.run("search", "ferry", "--outlet", "orrin").out())
        .isEqualTo("No story fits.\n");
    assertThat(command.run("search").ended(2).err()).contains("say what to look for");
    assertThat(command.run("search", "from:yesterday").ended(2).err()).contains("takes a day");
  }

  private static String id(String word) {
    return command.run("stories", "--format", "jsonl").jsonLines().stream()
        .filter(it -> it.at("/headline").asString().contains(word))
        .map(it -> it.at("/id").asString())
        .findFirst()
        .orElseThrow();
  }
}
