package dev.backstory.web;

import static dev.backstory.web.GivenApi.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.pipeline.PageCodec;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What hostile, wrong or foreign requests are answered. */
@Timeout(60)
class ApiRefusalsTest {
  private static final String ROOT = ApiDocument.ROOT;
  private static final Pattern TRACE =
      Pattern.compile("Exception|\\bat [a-z]+\\.[a-z]+|\\.java\\b");

  /** Paths of which nobody can tell that they are below the API. */
  private static final Pattern UNREADABLE = Pattern.compile("^[^?]*%(?:00|/|$)");

  @TempDir private static Path folder;
  private static GivenApi api;

  @BeforeAll
  static void start() throws Exception {
    api = new GivenApi(folder);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  /** Whatever is said, there is an answer as it is described, or a problem, and no trace. */
  @Test
  void hostileParametersAreRefusedInWords() throws Exception {
    List<String> hostile =
        List.of(
            "",
            "%20",
            "-1",
            "99999999999999999999",
            "%EF%BC%92",
            "%00",
            "%1B%5B2J",
            "%27%20OR%201%3D1%20--",
            "..%5C..%5Cetc",
            "*",
            "%22%22%22",
            "%ED%A0%80",
            "%C3%28",
            "%u0041",
            "%",
            "a%3Ab",
            "2031-02-30",
            "9999-12-31",
            "bm90aGluZw",
            "x".repeat(5_000));
    List<String> faults = new ArrayList<>();
    try (KeptClient client = new KeptClient(api.server.port(), api.token)) {
      int round = 0;
      for (Map.Entry<String, JsonNode> path : api.document.json().path("paths").properties()) {
        for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
          for (int i = round++ % 2; i < hostile.size(); i += 2) { // half of them, then the others
            String asked = request(path.getKey(), parameter, hostile.get(i));
            client.ask(asked).flatMap(it -> fault(asked, it)).ifPresent(faults::add);
          }
        }
        String unknown = ROOT + path.getKey().replace("{id}", "x") + "?%00=1";
        client.ask(unknown).flatMap(it -> fault(unknown, it)).ifPresent(faults::add);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static String request(String path, JsonNode parameter, String value) {
    String name = parameter.path("name").asString();
    return switch (parameter.path("in").asString()) {
      case "path" -> ROOT + path.replace("{" + name + "}", value);
      case "header" -> ROOT + path + "?cursor=" + value;
      default -> ROOT + path.replace("{id}", "calder-bridge") + "?" + name + "=" + value;
    };
  }

  /** What is wrong with an answer to something hostile. */
  private static Optional<String> fault(String path, String answer) {
    int status = Integer.parseInt(answer.substring(9, 12));
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    boolean told =
        status < 400
            || answer.contains("application/problem+json")
            || UNREADABLE.matcher(path).find();
    return Set.of(200, 301, 400, 404).contains(status) && !TRACE.matcher(body).find() && told
        ? Optional.empty()
        : Optional.of(path.substring(0, Math.min(90, path.length())) + ": " + answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "not an id", "bm90aGluZw", "c3RvcmllcwpYCnk"})
  void whatIsNoIdOfAnEventIsRefused(String id) {
    AskingClient client = api.server.client();
    client.headers.put("Last-Event-ID", id);
    HttpResponse<String> answer = client.get("/api/v1/events");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"parameter\":\"Last-Event-ID\"");
  }

  @Test
  void eachFaultOfARequestIsNamed() {
    HttpResponse<String> answer =
        api.get(
            "/stories?limit=0&from=31.3.2031&status=leaf&outlet=%00&q=x&to=2031-01-01&to=2031-01-02");
    api.problem(answer, 400);
    JsonNode invalid = PageCodec.read(answer.body(), JsonNode.class).path("invalid");
    Map<String, String> faults = new LinkedHashMap<>();
    invalid.forEach(it -> faults.put(it.path("parameter").asString(), it.path("why").asString()));
    assertThat(faults)
        .containsEntry("limit", "must be a whole number from 1 to 100")
        .containsEntry("from", "must be a day such as 2026-03-02")
        .containsEntry("to", "is there more than once")
        .containsEntry("outlet", "must not have control characters")
        .containsEntry("status", "must be one of brief, page")
        .containsEntry(
            "q",
            "is not a parameter; there are limit, cursor, outlet, person, place, said-by, from,"
                + " to, status, section");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/v1", "/api/v2/stories", "/api/v1/people/x/y"})
  void whatIsNotThereIsToldInTheWayOfPrograms(String path) {
    assertThat(api.problem(api.server.client().get(path), 404)).contains("/api/v1/openapi.json");
    assertThat(api.server.client().head(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  void nothingCanBeChanged(String method) throws Exception {
    try (RawClient client = RawClient.open(api.server.port())) {
      String answer =
          client.send(method + " /api/v1/stories HTTP/1.1\r\nHost: localhost\r\n\r\n").readAll();
      assertThat(answer)
          .startsWith("HTTP/1.1 405 ")
          .contains("\r\nAllow: GET, HEAD\r\n", "application/problem+json", "\"status\":405");
    }
  }

  @Test
  void anotherNameIsNoneOfThisServers() throws Exception {
    try (RawClient client = RawClient.open(api.server.port())) {
      assertThat(
              client.send("GET /api/v1/stories HTTP/1.1\r\nHost: evil.example\r\n\r\n").readAll())
          .startsWith("HTTP/1.1 421 ")
          .contains("application/problem+json");
    }
  }

  @Test
  void otherSitesReadOnlyIfTheyAreNamed() throws Exception {
    HttpResponse<String> ours = from(ApiServer.ORIGIN, "/api/v1/stories");
    assertThat(header(ours, "Access-Control-Allow-Origin")).isEqualTo(ApiServer.ORIGIN);
    assertThat(header(ours, "Access-Control-Allow-Credentials")).isEmpty();
    assertThat(header(ours, "Vary")).contains("Origin", "Accept-Encoding");
    for (String failing : List.of("/api/v1/none", "/api/v1/stories?limit=x")) {
      assertThat(header(from(ApiServer.ORIGIN, failing), "Access-Control-Allow-Origin"))
          .isEqualTo(ApiServer.ORIGIN);
    }
    for (String other : List.of("https://evil.example", "null", "https://app.example.evil")) {
      assertThat(header(from(other, "/api/v1/stories"), "Access-Control-Allow-Origin")).isEmpty();
    }
    assertThat(header(from(ApiServer.ORIGIN, "/"), "Access-Control-Allow-Origin")).isEmpty();
    assertThat(preflight(ApiServer.ORIGIN))
        .startsWith("HTTP/1.1 204 ")
        .contains("Access-Control-Allow-Headers: Authorization, If-None-Match, Last-Event-ID");
    assertThat(preflight("https://evil.example")).startsWith("HTTP/1.1 405 ");
  }

  private static HttpResponse<String> from(String origin, String path) {
    AskingClient client = api.server.client();
    client.headers.put("Origin", origin);
    return client.get(path);
  }

  private static String preflight(String origin) throws Exception {
    try (RawClient client = RawClient.open(api.server.port())) {
      return client
          .send(
              "OPTIONS /api/v1/stories HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: "
                  + origin
                  + "\r\nAccess-Control-Request-Method: GET\r\n\r\n")
          .readAll();
    }
  }
}
