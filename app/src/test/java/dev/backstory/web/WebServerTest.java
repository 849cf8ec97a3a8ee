package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.config.ServerConfig;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.LineReports.Report;
import dev.backstory.port.LineReports.Taken;
import dev.backstory.port.SearchIndex;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchIndex.Piece;
import dev.backstory.port.SearchQuery;
import dev.backstory.site.PicturedSite;
import dev.backstory.site.SiteFiles;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SitePaths;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SourceArticles;
import dev.backstory.site.StoryReasons;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class WebServerTest {
  private static final SiteFixture FIXTURE = new SiteFixture();
  private static final SiteSnapshot SITE = FIXTURE.site();
  private static final SiteRenderer RENDERER = new SiteRenderer(SiteFixture.NOTICE);
  private static final ServerConfig SETTINGS = new ServerConfig("127.0.0.1", 0, "", List.of(), "");
  private static final Function<Report, Taken> UNTAKEN = _ -> Taken.QUEUE_FULL;
  private static WebServer server;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    server = WebServer.start(() -> SITE, RENDERER, SETTINGS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void answersQuestionsAndShowsNothingOfThemAsMarkup() throws Exception {
    try (LiveSite live =
        new LiveSite(() -> SITE, new BridgeIndex(), EditorJudge.UNDECIDED, UNTAKEN, RENDERER)) {
      String address = live.start(SETTINGS);
      Document found = ask(address + "/search?q=%3Cb%3Ebridge%22");

      assertThat(found.select(".found h2 a").eachAttr("href"))
          .containsExactly("stories/calder-bridge-closed.html");
      assertThat(found.select(".excerpt").text()).isEqualTo("The <i>bridge");
      assertThat(found.select(".excerpt mark").text()).isEqualTo("bridge");
      assertThat(found.select("input[name=q]").eachAttr("value"))
          .containsExactly("<b>bridge\"", "<b>bridge\"");
      assertThat(ask(address + "/search?q=" + "x".repeat(5_000)).select("[role=status]").text())
          .isEqualTo("No story has these words.");
      assertThat(ask(address + "/search").select(".found p").text()).contains("quotes");
      assertThat(ask(address + "/").select("form.search").attr("action")).isEqualTo("search");
    }
  }

  /** Finds the story of the bridge by its name. */
  private static final class BridgeIndex implements SearchIndex {
    @Override
    public List<Found> find(SearchQuery query) {
      return query.words().contains("bridge") || query.isFiltered()
          ? List.of(
              new Found("st-3100", List.of(new Piece("The <i>", false), new Piece("bridge", true))),
              new Found("of-no-page", List.of()))
          : List.of();
    }

    @Override
    public List<String> near(Collection<String> words, int most) {
      return List.of("of-no-page", "st-3100");
    }
  }

  @Test
  void namesAndHeadlinesAreSuggestedToWhoeverTypes() throws Exception {
    JsonNode suggested = PageCodec.read(new String(get("suggest?q=calder").body()), JsonNode.class);
    assertThat(suggested).isNotEmpty();
    for (JsonNode it : suggested) {
      assertThat(it.path("text").asString()).containsIgnoringCase("calder");
      assertThat(get(it.path("href").asString()).statusCode()).isEqualTo(200);
    }
    assertThat(new String(get("suggest").body())).isEqualTo("[]\n");
    assertThat(new String(get("suggest?q=%00" + "x".repeat(5_000)).body())).isEqualTo("[]\n");
  }

  /** Only where a server answers does a page ask for suggestions. */
  @Test
  void aStaticSiteSuggestsNothing() throws Exception {
    SiteFiles written = new SiteFiles(SITE, RENDERER, false);
    assertThat(written.paths()).doesNotContain("assets/suggest.js");
    assertThat(written.find("assets/suggest.js")).isEmpty();
    assertThat(new String(written.find("about.html").orElseThrow().body()))
        .doesNotContain("suggest")
        .contains("action=\"search.html\" role=\"search\">");
  }

  @Test
  void fieldsAndWordsNarrowASearchDownAndAWrongOneIsTold() throws Exception {
    try (LiveSite live =
        new LiveSite(() -> SITE, new BridgeIndex(), EditorJudge.UNDECIDED, UNTAKEN, RENDERER)) {
      String search = live.start(SETTINGS) + "/search";
      Document found =
          ask(search + "?q=bridge+place%3AOrrin&outlet=Harbour+%22Post&from=2031-03-01&to=");
      assertThat(found.select("#q").val())
          .isEqualTo("bridge outlet:\"Harbour Post\" place:\"Orrin\" from:2031-03-01");
      assertThat(found.select("#words").val()).isEqualTo("bridge");
      assertThat(found.select("#place").val()).isEqualTo("Orrin");
      assertThat(found.select("#from").val()).isEqualTo("2031-03-01");
      assertThat(found.select(".teaser")).hasSize(1);

      assertThat(message(search + "?q=bridge&from=yesterday"))
          .isEqualTo("“from:” takes a day, such as from:2024-01-31.");
      assertThat(message(search + "?q=outlet:%22%22")).contains("takes a name");
      assertThat(message(search + "?from=2031-03-02&to=2031-03-01"))
          .isEqualTo("“from:” is a later day than “to:”.");
      assertThat(message(search + "?place=" + "x".repeat(5_000))).isEmpty();
    }
  }

  @Test
  void aQuestionIsAnsweredByLinesWithTheirNewsroomsArticlesAndStory() throws Exception {
    EditorJudge judge =
        new EditorJudge.Undecided() {
          @Override
          public double answers(String question, String sentence) {
            return sentence.contains("bridge") ? 0.95 : 0.05;
          }
        };
    try (LiveSite live =
        new LiveSite(() -> SITE, new BridgeIndex(), judge, UNTAKEN, RENDERER, List::of)) {
      String ask = live.start(SETTINGS) + "/ask";
      Document answered = ask(ask + "?q=Why+was+the+Calder+bridge+closed%3F");
      assertThat(answered.select(".answers > li")).isNotEmpty().hasSizeLessThanOrEqualTo(3);
      assertThat(answered.select(".answers .claim > p").text()).contains("bridge");
      assertThat(answered.select(".answers .sources figcaption")).isNotEmpty();
      assertThat(answered.select(".answers .meta a").first().attr("href"))
          .matches("stories/calder-bridge-closed\\.html(#line-.+)?");
      assertThat(answered.select("#question").val()).isEqualTo("Why was the Calder bridge closed?");

      assertThat(message(ask + "?q=Who+paints+the+lighthouse%3F"))
          .isEqualTo("The coverage does not say.");
      assertThat(message(ask + "?q=%3Cscript%3E+" + "x".repeat(5_000)))
          .isEqualTo("A question may have 300 characters.");
      assertThat(message(ask + "?q=%00%3F")).contains("Ask with the words of a story");
      assertThat(ask(ask).select(".message")).isEmpty();
    }
  }

  private String message(String address) throws Exception {
    return ask(address).select(".message").text();
  }

  /** From a story to who said and wrote it, to the paper, to the day, and back to the story. */
  @Test
  void aReaderFindsTheWayFromAStoryToPeoplePapersAndDaysAndBack() throws Exception {
    String at = "http://localhost:" + server.port() + "/stories/calder-bridge-closed.html";
    String story = at;
    for (String link :
        List.of(
            ".speaker a",
            ".quotation > figcaption a[href*=outlets/]",
            ".writers a",
            ".kicker a",
            "header nav a[href$=days.html]",
            ".calendar td a[href*=2031-03-13]",
            ".teaser a[href*=calder]")) {
      at = next(at, link);
    }
    assertThat(at).isEqualTo(story);
  }

  private String next(String address, String link) throws Exception {
    Document page = ask(address);
    page.setBaseUri(address);
    assertThat(page.select(link)).as(link + " on " + address).isNotEmpty();
    return page.select(link).first().absUrl("href");
  }

  private Document ask(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  @Test
  void servesTheFilesOfTheStaticSite() throws Exception {
    SiteFiles files = new SiteFiles(SITE, RENDERER, false);
    for (String path : files.paths()) {
      if (path.equals("404.html") || path.matches(".*(bridge-repair-talks|st-3098).*")) {
        continue;
      }
      HttpResponse<byte[]> response = get(SitePaths.href(path));
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      assertThat(response.body()).as(path).isEqualTo(files.find(path).orElseThrow().body());
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValue(files.find(path).orElseThrow().contentType());
    }
  }

  @Test
  void theRootIsTheFrontPage() throws Exception {
    assertThat(get("").body()).isEqualTo(get("index.html").body());
  }

  @Test
  void answersWithStrictHeaders() throws Exception {
    for (String path : new String[] {"", "stories/st-3100.json", "nowhere", "healthz"}) {
      var headers = get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self'")
          .doesNotContain("unsafe-inline");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).isPresent();
    }
  }

  /** Of all that a browser may fetch, linked pictures alone may be others'. */
  @Test
  void onlyLinkedPicturesOpenThePolicyAndForPicturesAlone() throws Exception {
    String usual = policy(RENDERER, SITE);

    assertThat(usual).contains("img-src 'self';").doesNotContain("http");
    assertThat(policy(RENDERER, new PicturedSite(false).site())).isEqualTo(usual);
    assertThat(policy(RENDERER, new PicturedSite(true).site()))
        .isEqualTo(usual.replace("img-src 'self';", "img-src 'self' https: http:;"));
  }

  private static String policy(SiteRenderer renderer, SiteSnapshot site) throws Exception {
    try (WebServer other = WebServer.start(() -> site, renderer, SETTINGS);
        HttpClient client = HttpClient.newHttpClient()) {
      URI front = URI.create("http://127.0.0.1:" + other.port() + "/");
      return client
          .send(HttpRequest.newBuilder(front).build(), HttpResponse.BodyHandlers.discarding())
          .headers()
          .firstValue("Content-Security-Policy")
          .orElseThrow();
    }
  }

  @Test
  void aPageThatIsKnownIsNotSentAgain() throws Exception {
    String tag = get("index.html").headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = get("index.html", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("index.html", "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void pagesArePackedWithGzip() throws Exception {
    HttpResponse<byte[]> packed =
        get("stories/calder-bridge-closed.html", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .isEqualTo(get("stories/calder-bridge-closed.html").body());
    assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
  }

  @Test
  void saysThatItPacksOnlyForWhoeverAsks() throws Exception {
    HttpResponse<byte[]> plain = get("stories/calder-bridge-closed.html");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.headers().firstValue("Vary")).hasValue("Accept-Encoding");
  }

  @Test
  void aMergedStoryIsRedirected() throws Exception {
    HttpResponse<byte[]> moved = get("stories/bridge-repair-talks.html");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("Location"))
        .hasValue("../stories/calder-bridge-closed.html");
  }

  @Test
  void theJsonAndTheQuestionsOfAMergedStoryAreRedirectedToo() throws Exception {
    HttpResponse<byte[]> json = get("stories/st-3098.json");
    assertThat(json.statusCode()).isEqualTo(301);
    assertThat(json.headers().firstValue("Location")).hasValue("../stories/st-3100.json");
    HttpResponse<byte[]> question = get("questions/bridge-repair-talks/who-pays.html");
    assertThat(question.statusCode()).isEqualTo(301);
    assertThat(question.headers().firstValue("Location"))
        .hasValue("../../stories/calder-bridge-closed.html");
  }

  @Test
  void whatIsNotThereIs404AtAnyDepth() throws Exception {
    for (String path :
        new String[] {
          "nowhere",
          "stories/",
          "stories/a/b.html",
          "stories/%00.html",
          "articles/..%2fx.json",
          "404.html"
        }) {
      assertThat(get(path).statusCode()).as(path).isIn(400, 404);
    }
    assertThat(new String(get("stories/none.html").body())).contains("Page not found");
  }

  @Test
  void findsFilesWhoseNamesAreEncoded() throws Exception {
    StoryPage odd =
        new StoryPage(
            "odd/id ü",
            "odd?slug",
            "Odd",
            Status.BRIEF,
            "en",
            Instant.EPOCH,
            Instant.EPOCH,
            1,
            new Coverage(List.of(), 0, 0),
            List.of(),
            List.of());
    SiteSnapshot site =
        SiteSnapshot.of(
            List.of(odd), SourceArticles.NONE, List.of(), StoryReasons.NONE, SiteFixture.CLOCK);
    try (WebServer other = WebServer.start(() -> site, RENDERER, SETTINGS)) {
      String root = "http://127.0.0.1:" + other.port() + "/";
      String json = root + "stories/odd%252Fid%2520%25C3%25BC.json";
      String html = root + "stories/odd%253Fslug.html";
      assertThat(send(HttpRequest.newBuilder(URI.create(json))).statusCode()).isEqualTo(200);
      assertThat(send(HttpRequest.newBuilder(URI.create(html))).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aHeadHasNoBody() throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/index.html");
    HttpResponse<byte[]> head = send(HttpRequest.newBuilder(address).HEAD());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("ETag")).isPresent();
    assertThat(head.body()).isEmpty();
  }

  @Test
  void isHealthy() throws Exception {
    assertThat(new String(get("healthz").body())).isEqualTo("ok\n");
  }

  @Test
  void saysWhatIsWrongAsLongAsItIs() throws Exception {
    List<String> wrong = new CopyOnWriteArrayList<>(List.of("store: full", "rounds: stalled"));
    try (LiveSite live =
        new LiveSite(
            () -> SITE, new BridgeIndex(), EditorJudge.UNDECIDED, UNTAKEN, RENDERER, () -> wrong)) {
      URI health = URI.create(live.start(SETTINGS) + "/healthz");
      HttpResponse<byte[]> sick = send(HttpRequest.newBuilder(health));
      assertThat(sick.statusCode()).isEqualTo(503);
      assertThat(new String(sick.body())).isEqualTo("store: full\nrounds: stalled\n");
      wrong.clear();
      assertThat(send(HttpRequest.newBuilder(health)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void neverShowsAWholeText() throws Exception {
    assertThat(new String(get("articles/tarn-1.json").body()))
        .contains("\"sentences\":[{")
        .doesNotContain("\"text\":\"" + FIXTURE.article("tarn-1").article().text());
  }

  @Test
  void showsTheNextSiteAsSoonAsThereIsOne() throws Exception {
    SiteSnapshot[] now = {
      SiteSnapshot.of(
          List.of(), SourceArticles.NONE, List.of(), StoryReasons.NONE, SiteFixture.CLOCK)
    };
    try (WebServer other = WebServer.start(() -> now[0], RENDERER, SETTINGS)) {
      URI address = URI.create("http://127.0.0.1:" + other.port() + "/index.html");
      assertThat(send(HttpRequest.newBuilder(address)).body())
          .asString()
          .contains("No stories yet");
      now[0] = SITE;
      assertThat(send(HttpRequest.newBuilder(address)).body()).asString().contains("Calder Bridge");
    }
  }

  private HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/" + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }
}
