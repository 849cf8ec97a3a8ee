package dev.backstory.cli.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cli.TestCommand;
import dev.backstory.cli.print.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands that print the facts and the pages of stories, on articles of our own. */
class StageFactsCommandTest {
  private static Path file;

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    file =
        Files.write(
            folder.resolve("articles.jsonl"),
            List.of(
                article(
                    "a",
                    "The Ferry Post",
                    "Barge sinks off Vosburg",
                    "The gravel barge Orla sank off Vosburg before dawn on Monday. Her crew of five"
                        + " was taken ashore by the harbour pilots."),
                article(
                    "b",
                    "Wharf Daily",
                    "Gravel barge Orla lost off Vosburg",
                    "The barge Orla, loaded with gravel, sank before dawn on Monday off Vosburg."
                        + " The insurers have sent two divers to look at the wreck."),
                article(
                    "c",
                    "Coast Herald",
                    "Crew of five saved as barge sinks",
                    "Harbour pilots took the crew of five ashore when the barge Orla sank off"
                        + " Vosburg on Monday. The mayor thanked the pilots.")));
  }

  private static String article(String id, String outlet, String title, String text) {
    return Json.MAPPER
        .createObjectNode()
        .put("id", id)
        .put("story", "barge")
        .put("outlet", outlet)
        .put("title", title)
        .put("published", "2025-03-10T08:00:00Z")
        .put("text", text)
        .toString();
  }

  private static List<JsonNode> print(String stage) {
    return TestCommand.anywhere().run("stage", stage, file).succeeded().jsonLines();
  }

  @Test
  void printsALineAStoryWithTheFactsThatSeveralTell() {
    List<JsonNode> rows = print("facts");
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().path("story").asString()).isEqualTo("barge");
    JsonNode facts = rows.getFirst().path("facts");
    assertThat(facts)
        .anySatisfy(
            fact -> {
              assertThat(fact.path("text").asString()).contains("sank");
              assertThat(fact.path("kind").asString()).isEqualTo("event");
              assertThat(fact.path("status").asString()).isEqualTo("current");
              assertThat(fact.path("newsrooms").size()).isGreaterThan(1);
              assertThat(fact.path("tellings").size()).isGreaterThan(1);
            });
    int tellings = 0;
    for (JsonNode fact : facts) {
      tellings += fact.path("tellings").size();
    }
    assertThat(tellings).isEqualTo(6);
  }

  @Test
  void printsThePageOfTheStoryWithItsFacts() {
    List<JsonNode> rows = print("page");
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().path("story").asString()).isEqualTo("barge");
    JsonNode claim = rows.getFirst().path("sections").get(0).path("claims").get(0);
    assertThat(claim.path("evidence")).as("each newsroom tells that she sank").hasSize(3);
    assertThat(claim.path("facts")).isNotEmpty();
    for (JsonNode told : claim.path("facts")) {
      assertThat(rows.getFirst().path("facts"))
          .anySatisfy(fact -> assertThat(fact.path("id")).isEqualTo(told));
    }
  }
}
