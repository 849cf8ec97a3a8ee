package dev.backstory.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.backstory.demo.DemoArticle.Version;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoNewsroomTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static NewsroomTexts texts;
  private static DemoNewsroom newsroom;

  @BeforeAll
  static void start() throws Exception {
    texts = NewsroomTexts.load();
    newsroom = DemoNewsroom.start();
  }

  @AfterAll
  static void stop() {
    newsroom.close();
  }

  @Test
  void fetchesOnSixEveningsFromMondayToSaturday() {
    assertThat(newsroom.days())
        .hasSize(6)
        .startsWith(Instant.parse("2026-03-02T21:00:00Z"))
        .endsWith(Instant.parse("2026-03-07T21:00:00Z"))
        .isSorted();
  }

  @Test
  void everyFeedListsExactlyWhatIsPublishedAndEveryPageTellsIt() throws Exception {
    for (Instant day : newsroom.days()) {
      newsroom.moveTo(day);
      for (int i = 0; i < newsroom.feeds().size(); i++) {
        Outlet outlet = texts.outlets().get(i);
        Map<String, String> listed = titlesByUrl(outlet, newsroom.feeds().get(i).url());
        assertThat(listed.values()).containsExactlyInAnyOrderElementsOf(titles(outlet, day));
      }
    }
    for (int i = 0; i < newsroom.feeds().size(); i++) {
      Outlet outlet = texts.outlets().get(i);
      for (String url : titlesByUrl(outlet, newsroom.feeds().get(i).url()).keySet()) {
        assertTellsItsArticle(outlet, url);
      }
    }
  }

  private static void assertTellsItsArticle(Outlet outlet, String url) throws Exception {
    String body = get(url).body();
    DemoArticle article =
        texts.articles().stream()
            .filter(one -> one.outlet().equals(outlet.id()))
            .filter(one -> one.pathOn(outlet).equals(URI.create(url).getPath()))
            .findFirst()
            .orElseThrow();
    Version version = article.versions().getLast();
    assertThat(Jsoup.parse(body).select("p, h2").eachText())
        .containsAll(version.paragraphs().stream().map(p -> p.replace("## ", "")).toList());
    assertThat(Jsoup.parse(body).select("h1, h2").eachText()).contains(version.title());
    assertThat(body).contains("This newsroom is invented").doesNotContain("{{");
    for (Element image : Jsoup.parse(body, url).select("img")) {
      assertThat(get(image.absUrl("src")).body()).startsWith("\uFFFDPNG");
    }
    for (Element script : Jsoup.parse(body).select("script[type=application/ld+json]")) {
      assertThat(JsonMapper.shared().readTree(script.data()).findValue("headline").asString())
          .isEqualTo(version.title());
    }
  }

  @Test
  void whatIsNotYetPublishedIsNotThere() throws Exception {
    String url = feedUrl("courier").replace("/rss/news.xml", "/2026/03/07/cup-final");

    newsroom.moveTo(Instant.parse("2026-03-07T19:04:59Z"));
    assertThat(get(url).statusCode()).isEqualTo(404);
    newsroom.moveTo(Instant.parse("2026-03-07T19:05:00Z"));
    assertThat(get(url).statusCode()).isEqualTo(200);
  }

  @Test
  void aCorrectionReplacesTheFigureOnTheNextDay() throws Exception {
    String url = feedUrl("courier").replace("/rss/news.xml", "/2026/03/03/voltane-closure");

    newsroom.moveTo(newsroom.days().get(1));
    HttpResponse<String> before = get(url);
    assertThat(before.body()).contains("About 1,400 people").doesNotContain("Correction");
    newsroom.moveTo(newsroom.days().get(2));
    HttpResponse<String> after = get(url, "If-None-Match", header(before, "ETag"));

    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body())
        .contains("The jobs of 1,140 people", "Correction: An earlier version")
        .doesNotContain("About 1,400 people");
    assertThat(header(after, "Last-Modified")).isEqualTo("Wed, 4 Mar 2026 09:15:00 GMT");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws Exception {
    newsroom.moveTo(newsroom.days().get(2));
    for (DemoNewsroom.Feed feed : newsroom.feeds()) {
      HttpResponse<String> first = get(feed.url());
      String tag = header(first, "ETag");

      assertThat(get(feed.url(), "If-None-Match", "\"other\", W/" + tag))
          .extracting(HttpResponse::statusCode, HttpResponse::body)
          .containsExactly(304, "");
      assertThat(get(feed.url(), "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
      assertThat(get(feed.url(), "If-Modified-Since", header(first, "Last-Modified")).statusCode())
          .isEqualTo(304);
      assertThat(get(feed.url(), "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void pagesOfOldArticlesDoNotChangeWithNewOnes() throws Exception {
    newsroom.moveTo(newsroom.days().getFirst());
    String url = feedUrl("packet").replace("/feed.atom", "/news/island-waits.html");
    String tag = header(get(url), "ETag");
    newsroom.moveTo(newsroom.days().getLast());

    assertThat(get(url, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void oneItemLiesWhereRobotsMayNotGo() throws Exception {
    newsroom.moveTo(newsroom.days().getLast());
    List<String> closed = new ArrayList<>();
    for (int i = 0; i < newsroom.feeds().size(); i++) {
      Outlet outlet = texts.outlets().get(i);
      String feed = newsroom.feeds().get(i).url();
      List<String> rules =
          get(URI.create(feed).resolve("/robots.txt").toString())
              .body()
              .lines()
              .filter(line -> line.startsWith("Disallow: /"))
              .map(line -> line.substring("Disallow: ".length()))
              .toList();
      titlesByUrl(outlet, feed).keySet().stream()
          .filter(url -> rules.stream().anyMatch(URI.create(url).getPath()::startsWith))
          .forEach(closed::add);
    }

    assertThat(closed).singleElement().asString().endsWith("/subscribers/brine-negotiation");
  }

  @Test
  void everySiteHasAFrontPageAnAboutPageAndAFeedThatSayItIsInvented() throws Exception {
    for (DemoNewsroom.Feed feed : newsroom.feeds()) {
      assertThat(get(feed.url()).body()).contains("This newsroom is invented");
      for (String path : List.of("/", "/about")) {
        HttpResponse<String> page = get(URI.create(feed.url()).resolve(path).toString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(page.body()).text())
            .contains("This newsroom is invented", feed.name());
      }
    }
  }

  @Test
  void answersHeadAndRefusesOtherMethods() throws Exception {
    URI about = URI.create(feedUrl("courier")).resolve("/about");

    HttpResponse<String> head =
        CLIENT.send(HttpRequest.newBuilder(about).HEAD().build(), BodyHandlers.ofString());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "ETag")).isEqualTo(header(get(about.toString()), "ETag"));
    HttpRequest delete = HttpRequest.newBuilder(about).DELETE().build();
    assertThat(CLIENT.send(delete, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void aTakenPortIsAnErrorAndNoPortStaysOpen() throws Exception {
    int taken = URI.create(newsroom.feeds().getFirst().url()).getPort();

    assertThatIOException().isThrownBy(() -> DemoNewsroom.start(taken - 1));
    try (DemoNewsroom other = DemoNewsroom.start()) {
      assertThat(other.feeds()).hasSameSizeAs(newsroom.feeds());
    }
  }

  private static List<String> titles(Outlet outlet, Instant day) {
    return texts.articles().stream()
        .filter(article -> article.outlet().equals(outlet.id()))
        .flatMap(article -> article.at(day).stream())
        .map(Version::title)
        .toList();
  }

  private static String feedUrl(String outlet) {
    List<String> ids = texts.outlets().stream().map(Outlet::id).toList();
    return newsroom.feeds().get(ids.indexOf(outlet)).url();
  }

  private static Map<String, String> titlesByUrl(Outlet outlet, String feed) throws Exception {
    String body = get(feed).body();
    Map<String, String> titles = new LinkedHashMap<>();
    if (outlet.feed().format() == Outlet.Format.JSON) {
      for (JsonNode item : JsonMapper.shared().readTree(body).get("items")) {
        titles.put(item.get("url").asString(), item.get("title").asString());
      }
      return titles;
    }
    String item = outlet.feed().format() == Outlet.Format.RSS ? "item" : "entry";
    NodeList items =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(body)))
            .getElementsByTagName(item);
    for (int i = 0; i < items.getLength(); i++) {
      org.w3c.dom.Element entry = (org.w3c.dom.Element) items.item(i);
      org.w3c.dom.Element link = (org.w3c.dom.Element) entry.getElementsByTagName("link").item(0);
      titles.put(
          link.hasAttribute("href") ? link.getAttribute("href") : link.getTextContent(),
          entry.getElementsByTagName("title").item(0).getTextContent());
    }
    return titles;
  }

  private static HttpResponse<String> get(String url, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElseThrow();
  }
}
