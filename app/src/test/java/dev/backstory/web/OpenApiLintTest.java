package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backstory.pipeline.PageCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document by the rules of Redocly, all of which that it recommends. */
@Timeout(60)
class OpenApiLintTest {
  private static final Path LINTER = Path.of("npm/node_modules/@redocly/cli/bin/cli.js");

  @TempDir Path folder;

  private List<String> problems(String document) throws Exception {
    Path file = Files.writeString(folder.resolve("openapi.json"), document);
    ProcessBuilder builder =
        new ProcessBuilder(
            "node", LINTER.toAbsolutePath().toString(), "lint", file.toString(), "--format=json");
    builder
        .environment()
        .putAll(Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
    builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return PageCodec.read(out, JsonNode.class)
        .path("problems")
        .valueStream()
        .map(
            it ->
                it.path("ruleId").asString()
                    + " "
                    + it.at("/location/0/pointer").asString()
                    + ": "
                    + it.path("message").asString())
        .toList();
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return Files.exists(LINTER) && new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void nothingIsFound() throws Exception {
    assumeTrue(isThere(), "node or redocly is not here");
    GuardedServer server = GuardedServer.start(folder, "open");
    try {
      String document = server.visitor().get("/api/v1/openapi.json").body();
      assertThat(document).contains("/trail", "story.withdrawn");
      assertThat(problems(document)).isEmpty();
      assertThat(problems(document.replaceFirst("\"operationId\":\"[^\"]*\",", "")))
          .as("it looks")
          .isNotEmpty();
    } finally {
      server.close();
    }
  }
}
