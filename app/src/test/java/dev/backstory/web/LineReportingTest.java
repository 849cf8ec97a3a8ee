package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.config.ServerConfig;
import dev.backstory.model.Claim;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.InMemoryLineReports;
import dev.backstory.port.LineReports;
import dev.backstory.port.LineReports.Entry;
import dev.backstory.port.LineReports.Fault;
import dev.backstory.port.LineReports.Report;
import dev.backstory.port.LineReports.Taken;
import dev.backstory.site.SiteFiles;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SiteSource;
import dev.backstory.site.report.ReportForm;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that readers report over HTTP, and what is refused. */
@Timeout(30)
final class LineReportingTest implements SiteSource {
  private static final SiteSnapshot SITE = new SiteFixture().site();
  private static final SiteRenderer RENDERER = new SiteRenderer(null);
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final String FORM = "report?story=st-3100&line=c2";
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";

  private final LineReports reports = new InMemoryLineReports();
  private final HttpClient client = HttpClient.newHttpClient();
  private LineReports.Limits room = new LineReports.Limits(100, 100);
  private WebServer server;

  @BeforeEach
  void start() throws Exception {
    server =
        WebServer.start(
            this,
            RENDERER.searchable(),
            new ServerConfig("127.0.0.1", 0, "", List.of(), ""),
            limits(100));
  }

  private static Limits limits(int reports) {
    Duration any = Duration.ofMinutes(1);
    return new Limits(100, 100, 100, any, any, any, 1_000_000, 8, any, reports, 200, false);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  public SiteSnapshot current() {
    return SITE;
  }

  @Override
  public Taken report(Report report) {
    return reports.add(report, room, NOON);
  }

  @Test
  void everyLineOfAServedPageLeadsToItsForm() throws Exception {
    Document page = page(get("stories/calder-bridge-closed.html"));
    List<String> lines = page.select(".claim[id^=line-]").eachAttr("id");
    assertThat(page.select(".sources a:contains(Report this line)").eachAttr("href"))
        .hasSameSizeAs(lines)
        .contains("../report?story=st-3100&line=c2");
    for (String line : lines) {
      String form = "report?story=st-3100&line=" + line.substring("line-".length());
      assertThat(get(form).statusCode()).as(form).isEqualTo(200);
    }
  }

  @Test
  void aSiteWithoutAServerHasNoSuchLink() {
    SiteFiles files = new SiteFiles(SITE, RENDERER, false);
    for (String path : files.paths()) {
      if (path.endsWith(".html")) {
        assertThat(new String(files.find(path).orElseThrow().body(), StandardCharsets.UTF_8))
            .as(path)
            .doesNotContain("Report this line", "report?");
      }
    }
  }

  @Test
  void theFormShowsTheLineItsSourcesAndTheRevision() throws Exception {
    HttpResponse<String> answer = get(FORM);
    Document form = page(answer);
    assertThat(form.select(".line").text()).isEqualTo(claim("c2").text());
    assertThat(form.select("mark").text()).startsWith("She said the cracks were found");
    assertThat(form.select(".meta").text()).contains("Revision 3 of the page");
    assertThat(form.select("input[type=radio]")).hasSize(Fault.values().length);
    assertThat(form.select("input[checked]")).isEmpty();
    assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void whatIsReportedIsKeptAsItWasAndTheReaderThanked() throws Exception {
    Document thanks = page(send(filled("WRONG_SPEAKER", "Not her,\r\nbut Lind.")));
    assertThat(thanks.select("h1").text()).isEqualTo("Thank you");
    assertThat(thanks.select("[role=status]").text()).contains("revision 3 of the page");
    assertThat(thanks.select(".line").text()).isEqualTo(claim("c2").text());
    assertThat(thanks.select("form[method=post]")).isEmpty();

    send(filled("WRONG_SPEAKER", "Not her,\nbut Lind."));

    assertThat(reports.open())
        .containsExactly(
            new Entry(
                1,
                new Report(
                    "st-3100",
                    "c2",
                    claim("c2").text(),
                    3,
                    Fault.WRONG_SPEAKER,
                    "Not her,\nbut Lind."),
                2,
                NOON,
                NOON,
                null,
                ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NONSENSE", "not_in_article"})
  void whoeverDoesNotSayWhatIsWrongIsAskedAgain(String fault) throws Exception {
    HttpResponse<String> answer = send(filled(fault, "<b>kept</b>"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(page(answer).select("[role=alert]").text()).contains("Say what is wrong");
    assertThat(page(answer).select("textarea").text()).isEqualTo("<b>kept</b>");
    assertThat(reports.open()).isEmpty();
  }

  @Test
  void aNoteIsTextWithoutWhatNobodySees() throws Exception {
    send(filled("OTHER", "  \u202Ehidden\u2066 \u0000\u001B[2J</textarea><script>x</script> "));

    assertThat(reports.open())
        .extracting(entry -> entry.report().note())
        .containsExactly("hidden   [2J</textarea><script>x</script>");
    HttpResponse<String> again = send(filled("", "</textarea><script>x</script>"));
    assertThat(again.body()).doesNotContain("<script>x");
  }

  @Test
  void aNoteHasThousandCharactersAtMostWhateverTheyAre() throws Exception {
    assertThat(send(filled("OTHER", "😀".repeat(1_000))).statusCode()).isEqualTo(200);
    HttpResponse<String> longer = send(filled("OTHER", "x".repeat(1_001)));
    assertThat(longer.statusCode()).isEqualTo(400);
    assertThat(page(longer).select("[role=alert]").text()).contains("1,000 characters");
    assertThat(reports.open()).hasSize(1);
  }

  @Test
  void aLineThatWasRewordedMeanwhileIsShownAnew() throws Exception {
    Map<String, String> fields = filled("OTHER", "my note");
    fields.put("seen", "0123456789abcdef");
    HttpResponse<String> answer = send(fields);
    assertThat(answer.statusCode()).isEqualTo(409);
    Document form = page(answer);
    assertThat(form.select("[role=alert]").text()).contains("changed meanwhile");
    assertThat(form.select("input[checked]").val()).isEqualTo("OTHER");
    assertThat(form.select("textarea").text()).isEqualTo("my note");
    assertThat(reports.open()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "report, Page not found",
    "report?story=none&line=c2, Page not found",
    "report?story=st-3098&line=c2, Page not found",
    "report?story=%00%E2%80%AE&line=c2, Page not found",
    "report?story=st-3100, This line is gone",
    "report?story=st-3100&line=c99, This line is gone",
    "report?story=st-3100&line=%3Cscript%3E, This line is gone"
  })
  void whatIsNotThereCannotBeReported(String path, String heading) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(page(answer).select("h1").text()).isEqualTo(heading);
  }

  @ParameterizedTest
  @CsvSource({"st-3100, c99", "none, c2", "'', ''", "st-2900, ''"})
  void whatIsNotThereIsNotTakenEither(String story, String line) throws Exception {
    Map<String, String> fields = filled("OTHER", "");
    fields.put("story", story);
    fields.put("line", line);
    assertThat(send(fields).statusCode()).isEqualTo(404);
    assertThat(reports.open()).isEmpty();
  }

  /** A line without an id stands on pages of before there were ids. */
  @Test
  void aLineWithoutANameCannotBeReported() throws Exception {
    assertThat(get("report?story=st-2900&line=").statusCode()).isEqualTo(404);
    assertThat(get("stories/survey-warns-of-water-in-bridge-cables.html").body())
        .doesNotContain("Report this line");
  }

  @Test
  void whenTheDayOrTheQueueIsFullThatIsSaid() throws Exception {
    room = new LineReports.Limits(0, 100);
    assertLater(send(filled("OTHER", "a")), "no more reports today");
    room = new LineReports.Limits(100, 0);
    assertLater(send(filled("OTHER", "a")), "too many reports wait");
    assertThat(reports.open()).isEmpty();
  }

  @Test
  void aClientMayReportSoManyAnHour() throws Exception {
    server.close();
    server =
        WebServer.start(
            this,
            RENDERER.searchable(),
            new ServerConfig("127.0.0.1", 0, "", List.of(), ""),
            limits(2));
    for (String note : List.of("one", "two")) {
      assertThat(send(filled("OTHER", note)).statusCode()).isEqualTo(200);
    }
    assertLater(send(filled("OTHER", "three")), "Go on in an hour");
    assertThat(reports.open()).hasSize(2);
  }

  private static void assertLater(HttpResponse<String> answer, String words) {
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("3600");
    assertThat(page(answer).select("[role=alert]").text()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://elsewhere.example",
        "Origin: null",
        "Origin: http://127.0.0.1:1",
        "Origin: :%",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: none",
        "Sec-Fetch-Site: cross-site|Origin: http://127.0.0.1:PORT",
        "Sec-Fetch-Site: same-origin|Origin: https://elsewhere.example",
        "X-Nothing: said"
      })
  void whatOtherSitesSendIsRefused(String headers) throws Exception {
    String head = head(headers.replace("PORT", String.valueOf(server.port())));
    assertThat(posted(head, body())).startsWith("HTTP/1.1 403 ").contains("own pages only");
    assertThat(reports.open()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://127.0.0.1:PORT",
        "Sec-Fetch-Site: same-origin",
        "Sec-Fetch-Site: same-origin|Origin: http://127.0.0.1:PORT",
        "Sec-Fetch-Site: same-origin|Origin: https://localhost"
      })
  void whatItsOwnPagesSendIsTaken(String headers) throws Exception {
    String head = head(headers.replace("PORT", String.valueOf(server.port())));
    assertThat(posted(head, body())).startsWith("HTTP/1.1 200 ");
    assertThat(reports.open()).hasSize(1);
  }

  private static String head(String headers) {
    return "Content-Type: " + URL_ENCODED + "\r\n" + headers.replace("|", "\r\n") + "\r\n";
  }

  private String posted(String head, String body) throws Exception {
    String request =
        "POST /report HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s"
            .formatted(server.port(), head, body.length(), body);
    try (RawClient raw = RawClient.open(server.port())) {
      return raw.send(request).readAll();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "415, Content-Type: text/plain|Content-Length: 5",
    "415, Content-Type: application/json|Content-Length: 5",
    "415, Content-Type: multipart/form-data; boundary=x|Content-Length: 5",
    "415, Content-Length: 5",
    "411, Content-Type: application/x-www-form-urlencoded|Transfer-Encoding: chunked",
    "413, Content-Type: application/x-www-form-urlencoded|Content-Length: 16385",
    "413, Content-Type: application/x-www-form-urlencoded|Content-Length: 99999999999"
  })
  void whatIsNoSmallFormIsRefusedUnread(int status, String headers) throws Exception {
    String head =
        "POST /report HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n%s\r\n\r\n"
            .formatted(headers.replace("|", "\r\n"));
    try (RawClient raw = RawClient.open(server.port())) {
      assertThat(raw.send(head).readAll())
          .startsWith("HTTP/1.1 " + status + " ")
          .contains("\r\nConnection: close\r\n", "\r\nX-Content-Type-Options: nosniff\r\n");
    }
  }

  @Test
  void aFormThatCannotBeReadNamesNoStory() throws Exception {
    for (String body : List.of("story=%zz&line=%", "%", "&&=&=", "story=st-3100%ff&line=c2")) {
      assertThat(posted(head("Sec-Fetch-Site: same-origin"), body))
          .as(body)
          .startsWith("HTTP/1.1 404 ")
          .contains("\r\nX-Content-Type-Options: nosniff");
    }
    assertThat(reports.open()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PUT, /report", "DELETE, /report", "POST, /report/", "POST, /reports", "POST, /"})
  void nothingElseIsTaken(String method, String path) throws Exception {
    try (RawClient raw = RawClient.open(server.port())) {
      String answer =
          raw.send("%s %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(method, path)).readAll();
      assertThat(answer)
          .startsWith("HTTP/1.1 405 ")
          .contains("\r\nAllow: GET, HEAD" + (path.equals("/report") ? ", POST" : "") + "\r\n");
    }
  }

  private static Claim claim(String id) {
    StoryPage page = SITE.page("st-3100").orElseThrow();
    return ReportForm.of(page, id).claim();
  }

  /** What the form for a line sends. */
  private Map<String, String> filled(String fault, String note) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element hidden : page(get(FORM)).select("form[method=post] input[type=hidden]")) {
      fields.put(hidden.attr("name"), hidden.val());
    }
    fields.put("fault", fault);
    fields.put("note", note);
    return fields;
  }

  private String body() throws Exception {
    return encoded(filled("OTHER", ""));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpResponse<String> send(Map<String, String> fields) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address("report"))
            .header("Content-Type", URL_ENCODED)
            .header("Origin", "http://127.0.0.1:" + server.port())
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + "/" + path);
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body());
  }
}
