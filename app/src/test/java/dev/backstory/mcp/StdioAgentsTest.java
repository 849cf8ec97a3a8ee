package dev.backstory.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.pipeline.PageCodec;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteSnapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is answered to lines, whatever is in them. */
class StdioAgentsTest {
  private static final SiteSnapshot SITE = new SiteFixture().site();
  private static final AgentSource SOURCE =
      new AgentSource(
          () -> SITE,
          _ -> List.of(),
          _ -> {
            throw new IllegalStateException("at /home/somebody");
          },
          slug -> slug);

  private static List<JsonNode> answers(String... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StdioAgents.serve(
        SOURCE,
        new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
        out);
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> PageCodec.read(line, JsonNode.class))
        .toList();
  }

  private static String call(int id, String tool, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}"
        .formatted(id, tool, arguments);
  }

  @Test
  void everyMessageThatAsksIsAnsweredBeforeTheEnd() throws IOException {
    List<JsonNode> answers =
        answers(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
            call(1, "find_stories", "{}"),
            "",
            call(2, "read_story", "{\"story\":\"st-3100\"}"));
    assertThat(answers).extracting(it -> it.path("id").asInt()).containsExactly(1, 2);
    assertThat(answers.getLast().at("/result/content/0/text").asString()).contains("Calder Bridge");
  }

  @Test
  void whatIsNoMessageIsToldSoAndTheNextIsAnswered() throws IOException {
    List<JsonNode> answers =
        answers("not json", "[]", "x".repeat(2_000_000), "null", call(1, "find_stories", "{}"));
    assertThat(answers).hasSize(5);
    assertThat(answers.subList(0, 4))
        .allSatisfy(
            it -> {
              assertThat(it.at("/error/code").asInt()).isEqualTo(-32700);
              assertThat(it.at("/error/message").asString())
                  .isEqualTo("This is no message of JSON-RPC 2.0.");
            });
    assertThat(answers.getLast().path("id").asInt()).isEqualTo(1);
  }

  @Test
  void whatBreaksWithinIsNotTold() throws IOException {
    List<JsonNode> answers =
        answers(
            call(1, "ask", "{\"question\":\"Why?\"}"), call(2, "find_stories", "{\"limit\":1}"));
    assertThat(answers.getFirst().at("/result/isError").asBoolean()).isTrue();
    assertThat(answers.getFirst().at("/result/content/0/text").asString())
        .isEqualTo("This cannot be answered now.");
    assertThat(answers.getLast().at("/result/isError").asBoolean()).isFalse();
  }
}
