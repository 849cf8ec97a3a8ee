package dev.backstory.web.api;

import dev.backstory.pipeline.PageCodec;
import dev.backstory.site.SiteFile;
import dev.backstory.site.shape.RecordSchemas;
import dev.backstory.site.shape.Tree;
import dev.backstory.web.route.Description;
import dev.backstory.web.route.Parameter;
import dev.backstory.web.route.Parameter.Form;
import dev.backstory.web.route.Parameter.Where;
import dev.backstory.web.route.Problem;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.sent.SentFile;
import dev.backstory.webhook.WebhookShapes;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of routes as an OpenAPI document (3.1). */
final class OpenApi {
  /** The document as it describes itself. */
  static final Description SELF =
      new Description("getDescription", "This document.", List.of(), Description.JSON, List.of());

  private static final String NEW_FIELDS = "New fields may be added to every object.";
  private static final Map<String, Object> ANY_OBJECT = Tree.of("type", "object");
  private static final Map<String, Object> BY_TOKEN = Tree.of("token", List.of());
  private static final Map<String, Object> PROBLEM =
      Tree.of("$ref", "#/components/responses/Problem");

  private final RecordSchemas schemas = new RecordSchemas("#/components/schemas/");

  private OpenApi() {}

  static SentFile of(List<Route> routes) {
    return SentFile.of(SiteFile.json(PageCodec.json(new OpenApi().document(routes))));
  }

  private Map<String, Object> document(List<Route> routes) {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put("/openapi.json", Tree.of("get", operation(SELF, Right.EVERYBODY)));
    for (Route route : routes) {
      Description description = route.description();
      if (description != null && route.method().equals(HandlerType.GET)) {
        paths.put(
            route.path().substring(Operation.ROOT.length()),
            Tree.of("get", operation(description, route.right())));
      }
    }
    Map<String, Object> problem = schemas.of(Problem.class);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", info());
    document.put("servers", List.of(Tree.of("url", Operation.ROOT)));
    document.put("paths", paths);
    document.put("webhooks", webhooks());
    document.put("components", components(problem));
    return document;
  }

  private static Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Backstory");
    info.put("version", "1");
    info.put(
        "description", "News stories, each line with the article text it rests on. " + NEW_FIELDS);
    info.put("license", Tree.of("name", "Apache 2.0", "identifier", "Apache-2.0"));
    return info;
  }

  /** What addresses are told that owners add. */
  private Map<String, Object> webhooks() {
    Map<String, Object> webhooks = new LinkedHashMap<>();
    WebhookShapes.all()
        .forEach((type, data) -> webhooks.put(type, Tree.of("post", message(type, data))));
    return webhooks;
  }

  private Map<String, Object> message(String type, Class<? extends Record> data) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("type", Tree.of("const", type));
    properties.put("timestamp", Tree.of("type", "string", "format", "date-time"));
    properties.put("data", schemas.of(data));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("required", List.copyOf(properties.keySet()));
    schema.put("properties", properties);
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("operationId", type);
    message.put("summary", "A message as Standard Webhooks has it, with its three headers.");
    message.put("security", List.of());
    message.put(
        "requestBody", Tree.of("content", Tree.of(Description.JSON, Tree.of("schema", schema))));
    message.put(
        "responses",
        Tree.of(
            "2XX",
            Tree.of("description", "It is taken."),
            "4XX",
            Tree.of("description", "It comes again, later.")));
    return message;
  }

  private Map<String, Object> components(Map<String, Object> problem) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("description", "Why there is no answer (RFC 9457).");
    told.put("content", Tree.of(Problem.CONTENT_TYPE, Tree.of("schema", problem)));
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("schemas", schemas.all());
    components.put("responses", Tree.of("Problem", told));
    components.put(
        "securitySchemes", Tree.of("token", Tree.of("type", "http", "scheme", "bearer")));
    return components;
  }

  private Map<String, Object> operation(Description described, Right right) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", described.id());
    operation.put("summary", described.summary());
    operation.put("parameters", described.parameters().stream().map(OpenApi::parameter).toList());
    operation.put("security", security(right));
    operation.put("responses", responses(described, right));
    return operation;
  }

  /** Whether a token is needed for reading is up to whoever runs the site. */
  private static List<Object> security(Right right) {
    return switch (right) {
      case EVERYBODY -> List.of();
      case VISITOR, READING -> List.of(Map.of(), BY_TOKEN);
      case READER, EDITOR, OWNER -> List.of(BY_TOKEN);
    };
  }

  private Map<String, Object> responses(Description described, Right right) {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("description", described.summary());
    found.put("content", Tree.of(described.contentType(), Tree.of("schema", answer(described))));
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", found);
    boolean one = described.parameters().stream().anyMatch(it -> it.where() == Where.PATH);
    if (one) {
      responses.put("301", Tree.of("description", "It is elsewhere for good, by Location."));
    }
    if (described.contentType().equals(Description.JSON)) {
      responses.put("304", Tree.of("description", "It is what If-None-Match names."));
    }
    refusals(right, one).forEach(status -> responses.put(status, PROBLEM));
    responses.put("default", PROBLEM);
    return responses;
  }

  /**
   * @param one whether it is about one thing, which may not be there
   */
  private static List<String> refusals(Right right, boolean one) {
    List<String> all = new ArrayList<>(List.of("400"));
    if (right != Right.EVERYBODY) {
      all.add("401");
    }
    if (right.compareTo(Right.READING) > 0) {
      all.add("403");
    }
    if (one) {
      all.add("404");
    }
    all.add("429");
    return all;
  }

  private Map<String, Object> answer(Description described) {
    List<Map<String, Object>> all = new ArrayList<>();
    described.answer().forEach(type -> all.add(schemas.of(type)));
    if (!described.contentType().equals(Description.JSON)) {
      Map<String, Object> events = new LinkedHashMap<>();
      events.put("type", "string");
      events.put("description", "The data of each event is such an object.");
      events.put("contentMediaType", Description.JSON);
      events.put("contentSchema", all.getFirst());
      return events;
    }
    return switch (all.size()) {
      case 0 -> ANY_OBJECT;
      case 1 -> all.getFirst();
      default -> Tree.of("allOf", all);
    };
  }

  private static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("name", parameter.name());
    written.put("in", parameter.where().name().toLowerCase(Locale.ROOT));
    written.put("required", parameter.required());
    written.put("description", parameter.says());
    written.put("schema", schema(parameter));
    return written;
  }

  private static Map<String, Object> schema(Parameter parameter) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", parameter.form() == Form.NUMBER ? "integer" : "string");
    if (!parameter.choices().isEmpty()) {
      schema.put("enum", parameter.choices());
      return schema;
    }
    switch (parameter.form()) {
      case NUMBER -> {
        schema.put("minimum", parameter.least());
        schema.put("maximum", parameter.most());
        if (parameter.usual() != null) {
          schema.put("default", Integer.valueOf(parameter.usual()));
        }
      }
      case DAY -> schema.put("format", "date");
      case TEXT, CURSOR -> {
        schema.put("minLength", parameter.least());
        schema.put("maxLength", parameter.most());
      }
    }
    return schema;
  }
}
