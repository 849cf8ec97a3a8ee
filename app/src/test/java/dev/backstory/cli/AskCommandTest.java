package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Questions about stories that were imported, to what is printed. */
class AskCommandTest {
  private static final String LEAD =
      "The ferry Marisande sank off Tolvik on Monday after it struck a reef, and two crew members"
          + " are missing. ";

  @TempDir Path folder;
  private TestCommand command;

  @BeforeEach
  void takeInTwoReports() throws IOException {
    command = TestCommand.on(folder.resolve("data"));
    Path file =
        Files.writeString(
            folder.resolve("two.jsonl"),
            article("a1", "Harbour Post", "Forty passengers were taken to the hospital in Tolvik.")
                + article("a2", "Tolvik Times", "The coastguard ended its search on Tuesday."));
    command.run("import", file, "--now", "2031-03-04T20:00:00Z").succeeded();
  }

  private static String article(String id, String outlet, String more) {
    return """
    {"id":"%s","url":"https://%s.example/ferry","outlet":"%s","authors":[],\
    "title":"Ferry Marisande sinks off Tolvik","published":"2031-03-03T08:00:00Z","text":"%s"}
    """
        .formatted(id, id, outlet, LEAD + more);
  }

  @Test
  void theLineIsPrintedAsTheStoryHasItWithItsSources() {
    CommandRun run = command.run("ask", "Why did the ferry Marisande sink?").succeeded();
    assertThat(run.out())
        .startsWith("1. " + LEAD.strip())
        .contains("Harbour Post", "https://a1.example/ferry", "stories/");

    JsonNode row =
        command
            .run("ask", "Why did the ferry Marisande sink?", "--format", "json")
            .jsonLines()
            .getFirst();
    JsonNode answer = row.path("answers").path(0);
    assertThat(answer.path("text").asString()).isEqualTo(LEAD.strip());
    assertThat(answer.path("evidence").path(0).path("articleId").asString()).isIn("a1", "a2");

    assertThat(
            command
                .run("ask", "Why did the ferry Marisande sink?", "--format", "jsonl")
                .jsonLines())
        .containsExactlyElementsOf(row.path("answers").valueStream().toList());

    String story = answer.path("storyId").asString();
    assertThat(command.run("ask", "Why did the ferry sink?", "--story", story).out())
        .contains("struck a reef");
  }

  @Test
  void whatNobodyReportsIsNotSaid() {
    assertThat(command.run("ask", "Who won the chess tournament in Orrin?").succeeded().out())
        .isEqualTo("The coverage does not say.\n");
    assertThat(
            command
                .run("ask", "Who won the chess tournament?", "--format", "json")
                .succeeded()
                .out())
        .contains("\"answers\":[]");
    assertThat(
            command
                .run("ask", "Who won the chess tournament?", "--format", "jsonl")
                .succeeded()
                .out())
        .isEmpty();
  }

  @Test
  void whatIsNoQuestionIsToldInASentence() {
    assertThat(command.run("ask", "?").ended(2).err()).contains("Ask with the words of a story");
    assertThat(command.run("ask", "bridge".repeat(60)).ended(2).err())
        .contains("A question may have 300 characters.");
    assertThat(command.run("ask", "Why did it sink?", "--story", "nowhere").ended(1).err())
        .contains("no such story: nowhere");
  }
}
