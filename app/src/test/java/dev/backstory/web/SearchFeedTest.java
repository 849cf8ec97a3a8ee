package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.backstory.config.ServerConfig;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchQuery;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SiteSource;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A search that is followed in a newsreader. */
final class SearchFeedTest implements SiteSource {
  private static final String ADDRESS = "https://backstory.example";

  private SiteSnapshot site = new SiteFixture().site();
  private final List<String> asked = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private WebServer server;

  @BeforeEach
  void start() throws Exception {
    server =
        WebServer.start(
            this,
            new SiteRenderer(null, ADDRESS).searchable(),
            new ServerConfig("127.0.0.1", 0, ADDRESS, List.of(), ""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  public SiteSnapshot current() {
    return site;
  }

  /** The best first, which is not the newest. */
  @Override
  public List<Found> find(SearchQuery query) {
    asked.add(query.words());
    return query.words().isEmpty()
        ? List.of()
        : List.of(
            new Found("st-2900", List.of()),
            new Found("st-gone", List.of()),
            new Found("st-3100", List.of()));
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/" + path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private SyndFeed feed(String path) throws Exception {
    return new SyndFeedInput().build(new StringReader(get(path).body()));
  }

  @Test
  void whatIsFoundIsKeptUntilAPageChanges() throws Exception {
    String first = get("search?q=bridge").body();
    assertThat(get("search?q=bridge").body()).isEqualTo(first);
    get("search.xml?q=bridge");
    get("search?q=cables");
    assertThat(asked).containsExactly("bridge", "bridge", "cables");

    site = new SiteFixture().site();
    get("search?q=bridge");
    assertThat(asked).hasSize(4);
  }

  @Test
  void aSearchHasAFeedOfItsNewestStories() throws Exception {
    SyndFeed feed = feed("search.xml?q=bridge+%26+%22two+cables%22");

    assertThat(asked).containsExactly("bridge & \"two cables\"");
    assertThat(feed.getTitle()).isEqualTo("Search: bridge & \"two cables\" · Backstory");
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getLink)
        .containsExactly(
            ADDRESS + "/stories/calder-bridge-closed.html",
            ADDRESS + "/stories/survey-warns-of-water-in-bridge-cables.html");
    assertThat(feed.getLinks())
        .extracting(link -> link.getHref())
        .containsExactlyInAnyOrder(
            ADDRESS + "/search?q=bridge+%26+%22two+cables%22",
            ADDRESS + "/search.xml?q=bridge+%26+%22two+cables%22");
    assertThat(get("search.xml?q=bridge").headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/atom+xml");
  }

  @Test
  void thePageOfASearchNamesItsFeed() throws Exception {
    String link = "search.xml?q=ferr*+-bridge";
    var page = Jsoup.parse(get("search?q=ferr*+-bridge").body());
    assertThat(page.select("link[type=application/atom+xml]").eachAttr("href"))
        .containsExactly(link, ADDRESS + "/feed.xml");
    assertThat(feed(link).getEntries()).hasSize(2);
    assertThat(Jsoup.parse(get("search").body()).select("link[type=application/atom+xml]"))
        .hasSize(1);
  }

  @Test
  void aFeedOfNothingIsEmpty() throws Exception {
    assertThat(feed("search.xml").getEntries()).isEmpty();
    assertThat(feed("search.xml?q=" + "a".repeat(1000)).getTitle()).hasSizeLessThan(350);
  }
}
