package dev.backstory.web;

import static dev.backstory.web.GivenApi.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.SearchQuery;
import dev.backstory.port.SearchQuery.Field;
import dev.backstory.web.api.ApiAccess;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  @BeforeEach
  void reset() {
    api.server.reset();
  }

  private static HttpResponse<String> ask(String path) {
    AskingClient client = api.server.client();
    client.headers.put("Authorization", "Bearer " + api.token);
    return client.get(path);
  }

  /** The answer, which is as it is described. */
  private static JsonNode json(String path) {
    HttpResponse<String> answer = api.get(path);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    assertThat(api.document.faults(ROOT + path, answer.body())).as(path).isEmpty();
    return PageCodec.read(answer.body(), JsonNode.class);
  }

  private static List<String> texts(JsonNode items, String pointer) {
    return items.valueStream().map(it -> it.at(pointer).asString()).toList();
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
      asked.add(api.document.template(path));
      if (path.endsWith("/events")) {
        assertThat(header(api.server.client().open(path), "Content-Type"))
            .startsWith("text/event-stream");
        continue;
      }
      HttpResponse<String> answer = ask(path);
      assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
      assertThat(api.document.faults(path, answer.body())).as(path).isEmpty();
      JsonNode items = PageCodec.read(answer.body(), JsonNode.class).path("items");
      assertThat(items.isArray() && items.isEmpty()).as("%s answers nothing", path).isFalse();
    }
    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(api.document.json().path("paths").propertyNames());
  }

  @Test
  void theDescriptionOfAnAnswerRefusesAnother() {
    String story = api.get("/stories/st-3100").body();
    String path = ROOT + "/stories/st-3100";
    assertThat(api.document.faults(path, story)).isEmpty();
    for (String wrong :
        List.of(
            story.replace("\"articleId\"", "\"article\""),
            story.replace("\"status\":\"page\"", "\"status\":\"leaf\""),
            story.replace("\"kind\":\"papersSay\"", "\"kind\":\"papers\""),
            story.replace("\"revision\":3", "\"revision\":\"3\""))) {
      assertThat(wrong).isNotEqualTo(story);
      assertThat(api.document.faults(path, wrong)).isNotEmpty();
    }
  }

  @Test
  void theDocumentSaysWhatIsCheckedAndIsTheSameAfterARestart() throws Exception {
    JsonNode stories = api.document.json().at("/paths/~1stories/get");
    assertThat(api.document.json().path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(texts(stories.path("parameters"), "/name"))
        .containsExactly(
            "limit", "cursor", "outlet", "person", "place", "said-by", "from", "to", "status",
            "section");
    assertThat(stories.at("/parameters/0/schema").toString())
        .isEqualTo("{\"type\":\"integer\",\"minimum\":1,\"maximum\":100,\"default\":20}");
    assertThat(stories.path("security").toString()).isEqualTo("[{},{\"token\":[]}]");
    assertThat(api.document.json().at("/paths/~1trail/get/security").toString())
        .isEqualTo("[{\"token\":[]}]");
    assertThat(api.document.json().findValues("$ref"))
        .allSatisfy(
            ref ->
                assertThat(api.document.json().at(ref.asString().substring(1)).isObject())
                    .as(ref.asString())
                    .isTrue());
    assertThat(api.document.json().findValues("operationId")).doesNotHaveDuplicates();
    try (ApiServer other = new ApiServer(Limits.USUAL, ApiAccess.OPEN)) {
      JsonNode open =
          PageCodec.read(other.client().get(ROOT + "/openapi.json").body(), JsonNode.class);
      assertThat(open.path("paths").propertyNames()).doesNotContain("/trail", "/reports");
      assertThat(open.at("/components/schemas/StoryPage").toString())
          .isEqualTo(api.document.json().at("/components/schemas/StoryPage").toString());
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
    String story = api.get("/stories/st-3100").body();
    assertThat(story).isEqualTo(api.server.client().get("/stories/st-3100.json").body());
    HttpResponse<String> moved = api.get("/stories/st-3098");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(header(moved, "Location")).isEqualTo("../stories/st-3100");
    assertThat(header(api.get("/stories/st-3098/claims"), "Location"))
        .isEqualTo("../../stories/st-3100/claims");
    assertThat(api.problem(api.get("/stories/st-1"), 404)).isEqualTo("There is no such story.");
    api.problem(api.get("/stories/st-1/facts"), 404);
  }

  @Test
  void linesFactsAndQuotationsAreThoseOfThePage() {
    StoryPage page = api.server.pages().getFirst();
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
    HttpResponse<String> answer = api.get("/articles/tarn-1");
    assertThat(answer.body()).isEqualTo(api.server.client().get("/articles/tarn-1.json").body());
    assertThat(json("/articles/tarn-1").has("text")).isFalse();
    api.problem(api.get("/articles/none"), 404);
    for (String path : api.document.json().path("paths").propertyNames()) {
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
    api.problem(api.get("/topics/none"), 404);
    api.problem(api.get("/quotations?topic=none"), 404);

    JsonNode outlet = json("/outlets/tarnmouth-courier");
    assertThat(outlet.at("/outlet/articles").asInt()).isEqualTo(2);
    assertThat(texts(outlet.path("journalists"), "/name")).containsExactly("Maren Oakhollow");
    JsonNode journalist = json("/journalists/" + outlet.at("/journalists/0/id").asString());
    assertThat(journalist.at("/journalist/outletId").asString()).isEqualTo("tarnmouth-courier");
    assertThat(texts(journalist.at("/stories/items"), "/id")).containsExactly("st-3100", "st-2900");
    api.problem(api.get("/outlets/none"), 404);
    api.problem(api.get("/journalists/none"), 404);
  }

  @Test
  void aSearchTakesFiltersFromWhereverTheyStand() {
    api.server.searched().clear();
    JsonNode found =
        json("/search?q=bridge+outlet%3A%22Post%22+to%3A2031-05-01&said-by=Ada&from=2031-01-01");
    assertThat(texts(found.path("items"), "/story/id")).containsExactly("st-2900", "st-3100");
    assertThat(found.at("/items/0/excerpt/1/matched").asBoolean()).isTrue();
    assertThat(api.server.searched())
        .containsExactly(
            new SearchQuery(
                "bridge",
                Map.of(Field.OUTLET, List.of("Post"), Field.SPEAKER, List.of("Ada")),
                LocalDate.of(2031, 1, 1),
                LocalDate.of(2031, 5, 1)));
    assertThat(json("/search?q=bridge&limit=1").path("items")).hasSize(1);
    assertThat(api.problem(api.get("/search"), 400))
        .isEqualTo("q is missing, and so is every filter.");
    api.problem(api.get("/search?q=from%3Ayesterday"), 400);
  }

  @Test
  void aQuestionIsAnsweredOrNotAndRefusedIfItIsNone() {
    JsonNode answered = json("/ask?q=Why%3F");
    assertThat(texts(answered.path("items"), "/story/id")).containsExactly("st-3100");
    assertThat(answered.at("/items/0/articles/0/outlet").asString()).isNotEmpty();
    assertThat(json("/ask?q=Who%3F").path("items")).isEmpty();
    assertThat(api.problem(api.get("/ask?q=Bridge"), 400)).contains("A question ends with");
    assertThat(api.problem(api.get("/ask"), 400)).isEqualTo("q is missing.");
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
    List<StoryPage> pages = new ArrayList<>(api.server.pages());
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
    api.server.show(pages);
    assertThat(texts(json("/stories?limit=1").path("items"), "/id")).containsExactly("st-4000");
    JsonNode rest = json("/stories?cursor=" + first.path("next").asString());
    assertThat(texts(rest.path("items"), "/id")).containsExactly("st-3099", "st-2900");
  }

  @Test
  void aCursorIsOfOneList() {
    String next = json("/topics?limit=1").path("next").asString();
    for (String list : List.of("/stories", "/quotations", "/outlets", "/journalists")) {
      assertThat(api.problem(api.get(list + "?cursor=" + next), 400))
          .startsWith("cursor must be the next");
    }
  }

  @Test
  void anAnswerThatSomebodyHasIsNotSentAgain() {
    for (String path : List.of("/stories", "/stories/st-3100", "/topics", "/openapi.json")) {
      HttpResponse<String> first = api.get(path);
      AskingClient again = api.server.client();
      again.headers.put("If-None-Match", header(first, "ETag"));
      HttpResponse<String> second = again.get(ROOT + path);
      assertThat(second.statusCode()).as(path).isEqualTo(304);
      assertThat(second.body()).isEmpty();
      HttpResponse<String> head = api.server.client().head(ROOT + path);
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(header(head, "ETag")).isEqualTo(header(first, "ETag"));
    }
    String before = header(api.get("/stories"), "ETag");
    api.server.show(api.server.pages().subList(0, 2));
    assertThat(header(api.get("/stories"), "ETag")).isNotEqualTo(before);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void theOwnMachineIsToldOfNoLimit() {
    assertThat(header(api.get("/stories"), "RateLimit-Policy")).isEmpty();
  }
}
