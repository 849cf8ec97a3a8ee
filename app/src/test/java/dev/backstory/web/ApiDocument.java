package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.backstory.pipeline.PageCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of a server, and what it says of answers. */
final class ApiDocument {
  static final String ROOT = "/api/v1";

  private final ObjectNode document;
  private final Map<String, Schema> schemas = new HashMap<>();

  ApiDocument(String json) {
    this.document = PageCodec.read(json, ObjectNode.class);
  }

  JsonNode json() {
    return document;
  }

  /** The path of the table that a path of a request is of. */
  String template(String path) {
    String plain = path.split("\\?", 2)[0].substring(ROOT.length());
    return document.path("paths").propertyNames().stream()
        .filter(it -> plain.matches(it.replaceAll("\\{\\w+}", "[^/]+")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no operation has " + path));
  }

  /** What of an answer is not as it is described. */
  List<Error> faults(String path, String answer) {
    JsonNode content =
        document.path("paths").path(template(path)).path("get").path("responses").path("200");
    return faults(path, content.path("content").path("application/json").path("schema"), answer);
  }

  void isProblem(String answer) {
    JsonNode content =
        document.path("components").path("responses").path("Problem").path("content");
    JsonNode schema = content.path("application/problem+json").path("schema");
    assertThat(faults("problem", schema, answer)).as(answer).isEmpty();
  }

  private List<Error> faults(String name, JsonNode schema, String answer) {
    assertThat(schema.isObject()).as(name).isTrue();
    return schemas
        .computeIfAbsent(schema.toString(), _ -> schema(schema))
        .validate(answer, InputFormat.JSON);
  }

  /** References lead into the document, whose place they have within the schema too. */
  private Schema schema(JsonNode schema) {
    ObjectNode whole = ((ObjectNode) schema).deepCopy();
    whole.set("components", document.path("components"));
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(PageCodec.json(whole));
  }
}
