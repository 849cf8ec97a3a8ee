package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.access.ApiTokens;
import dev.backstory.access.FreshFolder;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.LineReports;
import dev.backstory.port.LineReports.Fault;
import dev.backstory.port.LineReports.Report;
import dev.backstory.port.SearchQuery;
import dev.backstory.port.SearchQuery.Field;
import dev.backstory.port.admin.AuditTrail;
import dev.backstory.port.admin.AuditTrail.Act;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.TokenStore.Scope;
import dev.backstory.store.JdbiLineReports;
import dev.backstory.store.admin.JdbiAuditTrail;
import dev.backstory.store.admin.JdbiTokenStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import dev.backstory.web.api.ApiAccess;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What programs are answered. */
@Timeout(60)
class ApiTest {
  private static final String ROOT = ApiDocument.ROOT;
  private static final Pattern CURL =
      Pattern.compile("^curl .*http://localhost:8080(/api/v1[^\\s']*)'?$", Pattern.MULTILINE);
  private static final Pattern TRACE =
      Pattern.compile("Exception|\\bat [a-z]+\\.[a-z]+|\\.java\\b");

  /** Paths of which nobody can tell that they are below the API. */
  private static final Pattern UNREADABLE = Pattern.compile("^[^?]*%(?:00|/|$)");

  @TempDir private static Path folder;
  private static SqliteDatabase database;
  private static ApiServer server;
  private static String token;
  private static ApiDocument document;

  @BeforeAll
  static void start() throws Exception {
    database = FreshFolder.open(folder);
    ApiTokens tokens = new ApiTokens(new JdbiTokenStore(database));
    token = tokens.make("console", Scope.ADMIN, Instant.EPOCH).orElseThrow();
    LineReports reports = new JdbiLineReports(database);
    AuditTrail trail = new JdbiAuditTrail(database);
    trail.record(new Act("ada", Deed.STORY_HIDDEN, "st-1", "Note"), Instant.EPOCH, () -> true);
    reports.add(
        new Report("st-3100", "c1", "The ferry sank.", 1, Fault.OTHER, "Raised"),
        new LineReports.Limits(9, 9),
        Instant.EPOCH);
    server =
        new ApiServer(
            Limits.USUAL, new ApiAccess(tokens, reports, trail, List.of(ApiServer.ORIGIN)));
    document = new ApiDocument(server.client().get(ROOT + "/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
  }

  @BeforeEach
  void reset() {
    server.reset();
  }

  private static HttpResponse<String> get(String path) {
    return server.client().get(ROOT + path);
  }

  private static HttpResponse<String> ask(String path) {
    AskingClient client = server.client();
    client.headers.put("Authorization", "Bearer " + token);
    return client.get(path);
  }

  /** The answer, which is as it is described. */
  private static JsonNode json(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    assertThat(document.faults(ROOT + path, answer.body())).as(path).isEmpty();
    return PageCodec.read(answer.body(), JsonNode.class);
  }

  private static List<String> texts(JsonNode items, String pointer) {
    return items.valueStream().map(it -> it.at(pointer).asString()).toList();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    document.isProblem(answer.body());
    JsonNode problem = PageCodec.read(answer.body(), JsonNode.class);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    return problem.path("detail").asString();
  }

  /** Each line that the document says can be typed, but for those that only show a header. */
  @Test
  void everyLineOfTheDocumentIsAnsweredAsItIsDescribed() throws Exception {
    List<String> lines =
        CURL.matcher(Files.readString(Path.of("../docs/api.md")))
            .results()
            .map(it -> it.group(1))
            .toList();
    Set<String> asked = new LinkedHashSet<>();
    for (String path : lines) {
      asked.add(document.template(path));
      if (path.endsWith("/events")) {
        assertThat(header(server.client().open(path), "Content-Type"))
            .startsWith("text/event-stream");
        continue;
      }
      HttpResponse<String> answer = ask(path);
      assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
      assertThat(document.faults(path, answer.body())).as(path).isEmpty();
      JsonNode items = PageCodec.read(answer.body(), JsonNode.class).path("items");
      assertThat(items.isArray() && items.isEmpty()).as("%s answers nothing", path).isFalse();
    }
    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(document.json().path("paths").propertyNames());
  }

  @Test
  void theDescriptionOfAnAnswerRefusesAnother() {
    String story = get("/stories/st-3100").body();
    String path = ROOT + "/stories/st-3100";
    assertThat(document.faults(path, story)).isEmpty();
    for (String wrong :
        List.of(
            story.replace("\"articleId\"", "\"article\""),
            story.replace("\"status\":\"page\"", "\"status\":\"leaf\""),
            story.replace("\"kind\":\"papersSay\"", "\"kind\":\"papers\""),
            story.replace("\"revision\":3", "\"revision\":\"3\""))) {
      assertThat(wrong).isNotEqualTo(story);
      assertThat(document.faults(path, wrong)).isNotEmpty();
    }
  }

  @Test
  void theDocumentSaysWhatIsCheckedAndIsTheSameAfterARestart() throws Exception {
    JsonNode stories = document.json().at("/paths/~1stories/get");
    assertThat(document.json().path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(texts(stories.path("parameters"), "/name"))
        .containsExactly(
            "limit", "cursor", "outlet", "person", "place", "said-by", "from", "to", "status",
            "section");
    assertThat(stories.at("/parameters/0/schema").toString())
        .isEqualTo("{\"type\":\"integer\",\"minimum\":1,\"maximum\":100,\"default\":20}");
    assertThat(stories.path("security").toString()).isEqualTo("[{},{\"token\":[]}]");
    assertThat(document.json().at("/paths/~1trail/get/security").toString())
        .isEqualTo("[{\"token\":[]}]");
    assertThat(document.json().findValues("$ref"))
        .allSatisfy(
            ref ->
                assertThat(document.json().at(ref.asString().substring(1)).isObject())
                    .as(ref.asString())
                    .isTrue());
    assertThat(document.json().findValues("operationId")).doesNotHaveDuplicates();
    try (ApiServer other = new ApiServer(Limits.USUAL, ApiAccess.OPEN)) {
      JsonNode open =
          PageCodec.read(other.client().get(ROOT + "/openapi.json").body(), JsonNode.class);
      assertThat(open.path("paths").propertyNames()).doesNotContain("/trail", "/reports");
      assertThat(open.at("/components/schemas/StoryPage").toString())
          .isEqualTo(document.json().at("/components/schemas/StoryPage").toString());
    }
  }

  @Test
  void storiesAreListedByTheirLatestChangeAndNarrowedDown() {
    assertThat(texts(json("/stories").path("items"), "/id"))
        .containsExactly("st-3100", "st-3099", "st-2900");
    JsonNode first = json("/stories").path("items").get(0);
    assertThat(first.path("headline").asString()).isNotEmpty();
    assertThat(first.path("section").asString()).isEqualTo("News/Coast");
    assertThat(first.path("newsrooms").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "status=brief, st-3099",
    "section=News/Coast, st-3100",
    "outlet=tarnmouth%20COURIER, st-3100 st-2900",
    "outlet=Courier%20Tarnmouth, ''",
    "outlet=echo, st-3100 st-3099",
    "person=ilse%20brandvold, st-3100",
    "person=Wierling, st-3100",
    "place=Calder, st-3100 st-2900",
    "said-by=Brandvold, st-3100",
    "said-by=Bränd, ''",
    "said-by=Brándvold, st-3100",
    "from=2031-03-12, st-3100",
    "to=2029-11-20, st-2900",
    "from=2029-11-21&to=2031-03-11, st-3099 st-2900",
    "from=2031-03-14, ''"
  })
  void storiesThatFit(String query, String ids) {
    String encoded = query.replace("á", "%C3%A1").replace("ä", "%C3%A4");
    assertThat(String.join(" ", texts(json("/stories?" + encoded).path("items"), "/id")))
        .isEqualTo(ids);
  }

  @Test
  void aStoryIsTheJsonOfItsPage() {
    String story = get("/stories/st-3100").body();
    assertThat(story).isEqualTo(server.client().get("/stories/st-3100.json").body());
    HttpResponse<String> moved = get("/stories/st-3098");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(header(moved, "Location")).isEqualTo("../stories/st-3100");
    assertThat(header(get("/stories/st-3098/claims"), "Location"))
        .isEqualTo("../../stories/st-3100/claims");
    assertThat(problem(get("/stories/st-1"), 404)).isEqualTo("There is no such story.");
    problem(get("/stories/st-1/facts"), 404);
  }

  @Test
  void linesFactsAndQuotationsAreThoseOfThePage() {
    StoryPage page = server.pages().getFirst();
    JsonNode claims = json("/stories/st-3100/claims");
    assertThat(texts(claims.path("items"), "/claim/text"))
        .containsExactlyElementsOf(
            page.sections().stream()
                .flatMap(it -> it.everyClaim().stream().map(claim -> claim.text()))
                .toList());
    assertThat(texts(claims.path("items"), "/section")).startsWith("whatHappened");
    assertThat(claims.path("revision").asInt()).isEqualTo(page.revision());
    assertThat(json("/stories/st-3100/facts").path("items")).hasSize(page.facts().size());
    assertThat(texts(json("/stories/st-3100/quotations").path("items"), "/speaker/name"))
        .containsExactly("Ilse Brandvold", "Tomasz Wierling", "Hedda Quillfeather");
  }

  @Test
  void anArticleIsWhatIsPublishedOfItAndNeverItsText() {
    HttpResponse<String> answer = get("/articles/tarn-1");
    assertThat(answer.body()).isEqualTo(server.client().get("/articles/tarn-1.json").body());
    assertThat(json("/articles/tarn-1").has("text")).isFalse();
    problem(get("/articles/none"), 404);
    for (String path : document.json().path("paths").propertyNames()) {
      assertThat(path).doesNotContain("text");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', Brandvold Wierling Quillfeather",
    "speaker=ilse, Brandvold",
    "outlet=ledger, Wierling",
    "outlet=East%20Bank%20Echo, ''",
    "topic=calder-bridge, Brandvold Wierling Quillfeather",
    "topic=university-of-tarnmouth&speaker=Hedda, Quillfeather",
    "from=2031-03-13, Quillfeather",
    "to=2031-03-12, Brandvold Wierling",
    "from=2031-03-14, ''"
  })
  void quotationsThatFit(String query, String surnames) {
    List<String> names = texts(json("/quotations?" + query).path("items"), "/speaker/name");
    assertThat(names.stream().map(it -> it.substring(it.indexOf(' ') + 1)))
        .containsExactlyElementsOf(
            Stream.of(surnames.split(" ")).filter(it -> !it.isEmpty()).toList());
  }

  @Test
  void topicsOutletsAndJournalistsHaveWhatTheirPagesHave() {
    JsonNode topic = json("/topics/calder-bridge");
    assertThat(topic.at("/topic/name").asString()).isEqualTo("Calder Bridge");
    assertThat(texts(topic.at("/stories/items"), "/id")).containsExactly("st-3100", "st-2900");
    assertThat(texts(json("/topics/ilse-brandvold").path("quotations"), "/speaker/name"))
        .containsExactly("Ilse Brandvold");
    problem(get("/topics/none"), 404);
    problem(get("/quotations?topic=none"), 404);

    JsonNode outlet = json("/outlets/tarnmouth-courier");
    assertThat(outlet.at("/outlet/articles").asInt()).isEqualTo(2);
    assertThat(texts(outlet.path("journalists"), "/name")).containsExactly("Maren Oakhollow");
    JsonNode journalist = json("/journalists/" + outlet.at("/journalists/0/id").asString());
    assertThat(journalist.at("/journalist/outletId").asString()).isEqualTo("tarnmouth-courier");
    assertThat(texts(journalist.at("/stories/items"), "/id")).containsExactly("st-3100", "st-2900");
    problem(get("/outlets/none"), 404);
    problem(get("/journalists/none"), 404);
  }

  @Test
  void aSearchTakesFiltersFromWhereverTheyStand() {
    server.searched().clear();
    JsonNode found =
        json("/search?q=bridge+outlet%3A%22Post%22+to%3A2031-05-01&said-by=Ada&from=2031-01-01");
    assertThat(texts(found.path("items"), "/story/id")).containsExactly("st-2900", "st-3100");
    assertThat(found.at("/items/0/excerpt/1/matched").asBoolean()).isTrue();
    assertThat(server.searched())
        .containsExactly(
            new SearchQuery(
                "bridge",
                Map.of(Field.OUTLET, List.of("Post"), Field.SPEAKER, List.of("Ada")),
                LocalDate.of(2031, 1, 1),
                LocalDate.of(2031, 5, 1)));
    assertThat(json("/search?q=bridge&limit=1").path("items")).hasSize(1);
    assertThat(problem(get("/search"), 400)).isEqualTo("q is missing, and so is every filter.");
    problem(get("/search?q=from%3Ayesterday"), 400);
  }

  @Test
  void aQuestionIsAnsweredOrNotAndRefusedIfItIsNone() {
    JsonNode answered = json("/ask?q=Why%3F");
    assertThat(texts(answered.path("items"), "/story/id")).containsExactly("st-3100");
    assertThat(answered.at("/items/0/articles/0/outlet").asString()).isNotEmpty();
    assertThat(json("/ask?q=Who%3F").path("items")).isEmpty();
    assertThat(problem(get("/ask?q=Bridge"), 400)).contains("A question ends with");
    assertThat(problem(get("/ask"), 400)).isEqualTo("q is missing.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/stories", "/quotations", "/topics", "/outlets", "/journalists"})
  void partsOfAListAreTheWholeOfIt(String list) {
    JsonNode whole = json(list);
    assertThat(whole.path("next").isNull()).isTrue();
    List<JsonNode> parts = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode part = json(list + "?limit=1" + cursor);
      part.path("items").forEach(parts::add);
      cursor = part.path("next").isNull() ? "" : "&cursor=" + part.path("next").asString();
    } while (!cursor.isEmpty());
    assertThat(parts).hasSizeGreaterThan(2).containsExactlyElementsOf(whole.path("items"));
  }

  @Test
  void theStoriesOfATopicGoOnToo() {
    JsonNode first = json("/topics/calder-bridge?limit=1");
    String next = first.at("/stories/next").asString();
    JsonNode second = json("/topics/calder-bridge?limit=1&cursor=" + next);
    assertThat(texts(second.at("/stories/items"), "/id")).containsExactly("st-2900");
    assertThat(second.at("/stories/next").isNull()).isTrue();
  }

  /** What was seen stays where it was, and what comes is no part of what follows. */
  @Test
  void aListGoesOnWhileStoriesArrive() {
    JsonNode first = json("/stories?limit=1");
    List<StoryPage> pages = new ArrayList<>(server.pages());
    StoryPage bridge = pages.getFirst();
    pages.add(
        new StoryPage(
            "st-4000",
            "new",
            "New",
            bridge.status(),
            bridge.language(),
            bridge.updatedAt().plusSeconds(60),
            bridge.updatedAt().plusSeconds(60),
            1,
            bridge.coverage(),
            bridge.sections(),
            bridge.history(),
            bridge.facts()));
    server.show(pages);
    assertThat(texts(json("/stories?limit=1").path("items"), "/id")).containsExactly("st-4000");
    JsonNode rest = json("/stories?cursor=" + first.path("next").asString());
    assertThat(texts(rest.path("items"), "/id")).containsExactly("st-3099", "st-2900");
  }

  @Test
  void aCursorIsOfOneList() {
    String next = json("/topics?limit=1").path("next").asString();
    for (String list : List.of("/stories", "/quotations", "/outlets", "/journalists")) {
      assertThat(problem(get(list + "?cursor=" + next), 400)).startsWith("cursor must be the next");
    }
  }

  @Test
  void anAnswerThatSomebodyHasIsNotSentAgain() {
    for (String path : List.of("/stories", "/stories/st-3100", "/topics", "/openapi.json")) {
      HttpResponse<String> first = get(path);
      AskingClient again = server.client();
      again.headers.put("If-None-Match", header(first, "ETag"));
      HttpResponse<String> second = again.get(ROOT + path);
      assertThat(second.statusCode()).as(path).isEqualTo(304);
      assertThat(second.body()).isEmpty();
      HttpResponse<String> head = server.client().head(ROOT + path);
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(header(head, "ETag")).isEqualTo(header(first, "ETag"));
    }
    String before = header(get("/stories"), "ETag");
    server.show(server.pages().subList(0, 2));
    assertThat(header(get("/stories"), "ETag")).isNotEqualTo(before);
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
    try (KeptClient client = new KeptClient(server.port(), token)) {
      int round = 0;
      for (Map.Entry<String, JsonNode> path : document.json().path("paths").properties()) {
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
    AskingClient client = server.client();
    client.headers.put("Last-Event-ID", id);
    HttpResponse<String> answer = client.get("/api/v1/events");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"parameter\":\"Last-Event-ID\"");
  }

  @Test
  void eachFaultOfARequestIsNamed() {
    HttpResponse<String> answer =
        get(
            "/stories?limit=0&from=31.3.2031&status=leaf&outlet="
                + encode("\u0000")
                + "&q=x&to=2031-01-01&to=2031-01-02");
    problem(answer, 400);
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

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/v1", "/api/v2/stories", "/api/v1/people/x/y"})
  void whatIsNotThereIsToldInTheWayOfPrograms(String path) {
    assertThat(problem(server.client().get(path), 404)).contains("/api/v1/openapi.json");
    assertThat(server.client().head(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  void nothingCanBeChanged(String method) throws Exception {
    try (RawClient client = RawClient.open(server.port())) {
      String answer =
          client.send(method + " /api/v1/stories HTTP/1.1\r\nHost: localhost\r\n\r\n").readAll();
      assertThat(answer)
          .startsWith("HTTP/1.1 405 ")
          .contains("\r\nAllow: GET, HEAD\r\n", "application/problem+json", "\"status\":405");
    }
  }

  @Test
  void anotherNameIsNoneOfThisServers() throws Exception {
    try (RawClient client = RawClient.open(server.port())) {
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
    AskingClient client = server.client();
    client.headers.put("Origin", origin);
    return client.get(path);
  }

  private static String preflight(String origin) throws Exception {
    try (RawClient client = RawClient.open(server.port())) {
      return client
          .send(
              "OPTIONS /api/v1/stories HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: "
                  + origin
                  + "\r\nAccess-Control-Request-Method: GET\r\n\r\n")
          .readAll();
    }
  }

  @Test
  void theOwnMachineIsToldOfNoLimit() {
    assertThat(header(get("/stories"), "RateLimit-Policy")).isEmpty();
  }
}
