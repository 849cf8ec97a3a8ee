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

/** The command with the weights that are shipped, on sentences of our own. */
class StageSameCommandTest {
  private static final String SUNK =
      "Nine people died when the ferry to Norvale sank on Monday, the coast guard said.";
  private static final String DROWNED =
      "The coast guard said on Monday that nine people had died in the sinking of the Norvale"
          + " ferry.";
  private static final String INQUIRY =
      "The transport minister promised an inquiry into the ferry's inspections.";

  private static List<JsonNode> rows;
  private static String errors;

  @BeforeAll
  static void run(@TempDir Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(pair("told", SUNK, DROWNED));
    lines.add(pair("turned", DROWNED, SUNK));
    lines.add(pair("other", SUNK, INQUIRY));
    lines.add("not JSON");
    lines.add("{\"id\":\"bare\"}");
    Path file = Files.write(folder.resolve("pairs.jsonl"), lines);
    CommandRun run = TestCommand.anywhere().run("stage", "same", file).succeeded();
    rows = run.jsonLines();
    errors = run.err();
  }

  @Test
  void tellingsOfOneFactAreToldFromThoseOfTwo() {
    assertThat(same(0)).isGreaterThan(0.5);
    assertThat(same(2)).isLessThan(0.5);
  }

  @Test
  void eitherOrderGivesTheSame() {
    assertThat(same(1)).isEqualTo(same(0));
  }

  @Test
  void eachPairHasItsRowInOrderAndWhatIsNoPairIsSaid() {
    assertThat(rows)
        .extracting(row -> row.path("id").asString())
        .containsExactly("told", "turned", "other");
    assertThat(rows).allSatisfy(row -> assertThat(row.path("same").asDouble()).isBetween(0.0, 1.0));
    assertThat(errors).contains("pairs.jsonl:4", "pairs.jsonl:5: a pair needs the texts a and b");
  }

  private static double same(int row) {
    return rows.get(row).path("same").asDouble();
  }

  private static String pair(String id, String a, String b) {
    return Json.MAPPER.createObjectNode().put("id", id).put("a", a).put("b", b).toString();
  }
}
