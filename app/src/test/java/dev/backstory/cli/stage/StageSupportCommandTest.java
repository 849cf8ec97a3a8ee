package dev.backstory.cli.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.backstory.cli.CommandRun;
import dev.backstory.cli.TestCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StageSupportCommandTest {
  @TempDir Path folder;

  @Test
  void judgesClaimsByTheTextsThatTheyRestOn() throws IOException {
    Path evidence =
        Files.writeString(
            folder.resolve("evidence.jsonl"),
            """
            {"id":"e","text":"The council of Tolvik voted on Tuesday to close the bridge. 12 cracks were found."}
            """);
    Path claims =
        Files.writeString(
            folder.resolve("claims.jsonl"),
            """
            {"id":"true","claim":"The council of Tolvik voted to close the bridge.","evidence":"e"}
            {"id":"figure","claim":"The council of Tolvik found 15 cracks.","evidence":"e"}
            {"id":"none","claim":"The bridge is closed.","evidence":"another"}
            """);

    CommandRun run =
        TestCommand.anywhere().run("stage", "support", claims, "--evidence", evidence).succeeded();

    assertThat(run.jsonLines())
        .extracting(row -> row.path("id").asString(), row -> row.path("accepted").asBoolean())
        .containsExactly(tuple("true", true), tuple("figure", false));
    JsonNode wrong = run.jsonLines().getLast();
    assertThat(wrong.path("why").asString()).contains("a figure that is not in the evidence");
    assertThat(wrong.path("support").asDouble())
        .isBetween(0.0, 1.0)
        .isLessThan(run.jsonLines().getFirst().path("support").asDouble());
    assertThat(run.err()).contains("claims.jsonl:3: a claim needs its text and the id of evidence");
  }
}
