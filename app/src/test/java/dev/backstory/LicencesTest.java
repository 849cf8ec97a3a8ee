package dev.backstory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each part of what is shipped has a licence that it may have. The build writes the list of parts.
 */
class LicencesTest {
  private static final Path PARTS = Path.of("target/parts.cdx.json");
  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  void everyPartMayBeShipped() throws IOException {
    assumeTrue(Files.exists(PARTS), "the list is only made while Maven is online");
    JsonNode parts = MAPPER.readTree(Files.readString(PARTS));
    assertThat(parts.path("bomFormat").asString()).isEqualTo("CycloneDX");
    assertThat(names(parts)).contains("core", "javalin", "lucene-core", "onnxruntime");
    assertThat(unlicensed(parts)).isEmpty();
  }

  @Test
  void aPartThatMayNotIsNamed() throws IOException {
    JsonNode parts =
        MAPPER.readTree(
            """
            {"components": [
              {"name": "free", "licenses": [{"license": {"id": "MIT"}}]},
              {"name": "either", "licenses": [
                {"license": {"id": "GPL-3.0-only"}}, {"license": {"id": "Apache-2.0"}}]},
              {"name": "bound", "licenses": [{"license": {"id": "GPL-3.0-only"}}]},
              {"name": "own", "licenses": [{"license": {"name": "Ours, do not share"}}]},
              {"name": "both", "licenses": [{"expression": "MIT AND GPL-3.0-only"}]},
              {"name": "silent"}
            ]}
            """);
    assertThat(unlicensed(parts)).containsExactly("bound", "own", "both", "silent");
  }

  private static List<String> names(JsonNode parts) {
    return components(parts).map(LicencesTest::name).toList();
  }

  private static List<String> unlicensed(JsonNode parts) throws IOException {
    Set<String> allowed = allowed();
    return components(parts)
        .filter(part -> licences(part).noneMatch(allowed::contains))
        .map(LicencesTest::name)
        .toList();
  }

  private static Stream<JsonNode> components(JsonNode parts) {
    return parts.path("components").valueStream();
  }

  private static String name(JsonNode part) {
    return part.path("name").asString();
  }

  private static Stream<String> licences(JsonNode part) {
    return part.path("licenses")
        .valueStream()
        .flatMap(
            it ->
                Stream.of(
                    it.path("license").path("id"),
                    it.path("license").path("name"),
                    it.path("expression")))
        .filter(JsonNode::isString)
        .map(JsonNode::asString);
  }

  private static Set<String> allowed() throws IOException {
    try (InputStream list = LicencesTest.class.getResourceAsStream("licences.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .collect(Collectors.toSet());
    }
  }
}
