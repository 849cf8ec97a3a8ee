package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backstory.mcp.Inspector;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as agents start it: a process that they talk to on its standard streams. */
@Timeout(120)
class McpCommandTest {
  @TempDir Path folder;

  private List<String> command() {
    return CommandProcess.command(
        CommandProcess.SMALL, Backstory.class, "mcp", "--data", folder.resolve("data"));
  }

  @Test
  void theProtocolsClientTalksToTheProcess() {
    List<String> command = command();
    StdioClientTransport transport =
        new StdioClientTransport(
            ServerParameters.builder(command.getFirst())
                .args(command.subList(1, command.size()))
                .addEnvVar("CLASSPATH", CommandProcess.CLASS_PATH)
                .build(),
            new JacksonMcpJsonMapper(new JsonMapper()));
    try (McpSyncClient client = McpClient.sync(transport).build()) {
      client.initialize();
      assertThat(client.listTools().tools()).hasSize(7);
      CallToolResult none =
          client.callTool(new CallToolRequest("read_story", Map.of("story", "st-1")));
      assertThat(none.isError()).isTrue();
      assertThat(((TextContent) none.content().getFirst()).text())
          .startsWith("There is no such story.");
    }
  }

  @Test
  void theInspectorTalksToTheProcess() throws Exception {
    assumeTrue(Inspector.isThere(), "node or the Inspector is not here");
    String start =
        command().stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" ", "exec ", ""));
    Path script =
        Files.writeString(
            folder.resolve("mcp.sh"),
            "export CLASSPATH='%s'%n%s%n".formatted(CommandProcess.CLASS_PATH, start));
    Inspector inspector = new Inspector(folder, "sh", script.toString());

    assertThat(inspector.ask("tools/list").path("tools")).hasSize(7);
    JsonNode none =
        inspector.ask("tools/call", "--tool-name", "read_story", "--tool-arg", "story=none");
    assertThat(none.path("isError").asBoolean()).isTrue();
    assertThat(Inspector.text(none)).startsWith("There is no such story.");
  }

  /**
   * Whatever is sent, what comes back is one message a line, and the end of it ends the process.
   */
  @Test
  void nothingButMessagesIsWrittenToStandardOutput() throws Exception {
    List<String> command = new ArrayList<>(command());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", CommandProcess.CLASS_PATH);
    builder.redirectError(folder.resolve("err").toFile());
    Process process = builder.start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8);
        var out = process.inputReader(StandardCharsets.UTF_8)) {
      in.write(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
              + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}\n");
      in.flush();
      assertThat(json(out.readLine()).at("/result/serverInfo/name").asString())
          .isEqualTo("backstory");
      in.write("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n");
      in.write(
          "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"find_stories\","
              + "\"arguments\":{}}}\n");
      in.flush();
      assertThat(json(out.readLine()).at("/result/content/0/text").asString()).contains("quoted");
      in.close();
      assertThat(out.readLine()).isNull();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private static JsonNode json(String line) {
    return new JsonMapper().readTree(line);
  }
}
