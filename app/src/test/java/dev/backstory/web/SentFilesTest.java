package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.config.ServerConfig;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.pipeline.Explanation;
import dev.backstory.pipeline.Explanation.StoryName;
import dev.backstory.port.ListedStory;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.site.SiteIndex;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SourceArticles;
import dev.backstory.site.StoryReasons;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files are made when they are first asked for, and again only when they would be others. */
final class SentFilesTest {
  private static final Instant NEWS = Instant.parse("2031-03-12T12:00:00Z");

  private final AtomicInteger made = new AtomicInteger();
  private final AtomicReference<Instant> now = new AtomicReference<>(NEWS);
  private final AtomicReference<SiteSnapshot> site = new AtomicReference<>(site("Flood"));
  private final HttpClient client = HttpClient.newHttpClient();
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        WebServer.start(
            site::get, new SiteRenderer(null), new ServerConfig("127.0.0.1", 0, "", List.of(), ""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPageIsMadeOnceForAll() throws Exception {
    String tag = get("why/flood.html").headers().firstValue("ETag").orElseThrow();
    assertThat(get("why/flood.html", "Accept-Encoding", "gzip").statusCode()).isEqualTo(200);
    assertThat(get("why/flood.html", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(made).hasValue(1);
  }

  @Test
  void anotherSiteHasItsOwn() throws Exception {
    assertThat(get("why/flood.html").body()).contains("Flood");
    site.set(site("High water"));
    assertThat(get("why/flood.html").body()).contains("High water");
    assertThat(made).hasValue(2);
  }

  @Test
  void aStoryBecomesQuietWithTime() throws Exception {
    String fresh = get("stories/flood.html").headers().firstValue("ETag").orElseThrow();
    assertThat(get("index.html").body()).doesNotContain("Quiet");
    now.set(NEWS.plus(Duration.ofDays(90)));
    HttpResponse<String> quiet = get("stories/flood.html", "If-None-Match", fresh);
    assertThat(quiet.statusCode()).isEqualTo(200);
    assertThat(quiet.body()).contains("Quiet since");
  }

  @Test
  void aFileIsKeptWhileAnotherStoryChanges() throws Exception {
    SiteIndex two =
        SiteIndex.EMPTY.with(List.of(change("flood", "Flood", 1), change("fire", "Fire", 2)));
    site.set(read(two));
    String tag = get("stories/flood.html").headers().firstValue("ETag").orElseThrow();
    assertThat(get("stories/fire.html").body()).contains("Fire");
    assertThat(made).hasValue(2);

    site.set(read(two.with(List.of(change("fire", "Fire is out", 3)))));
    assertThat(get("stories/fire.html").body()).contains("Fire is out");
    assertThat(get("index.html").body()).contains("Fire is out");
    assertThat(get("stories/flood.html", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(made).as("the flood was not read again").hasValue(3);
  }

  private Change change(String slug, String headline, long told) {
    return new Change(slug, ListedStory.of(page(slug, slug, headline)), told, null);
  }

  /** Counts how often a page is read. */
  private SiteSnapshot read(SiteIndex index) {
    return new SiteSnapshot(
        index,
        (id, told) -> {
          made.incrementAndGet();
          return Optional.of(page(id, id, told.equals(3L) ? "Fire is out" : "Flood or Fire"));
        },
        SourceArticles.NONE,
        StoryReasons.NONE,
        now::get);
  }

  @Test
  void nothingIsKeptOfPathsWhereNothingLies() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(get("why/none-" + i + ".html").statusCode()).isEqualTo(404);
    }
    assertThat(made).hasValue(0);
  }

  private SiteSnapshot site(String headline) {
    return SiteSnapshot.of(
        List.of(page("st-1", "flood", headline)),
        SourceArticles.NONE,
        List.of(),
        id -> explain(id, headline),
        now::get);
  }

  private static StoryPage page(String id, String slug, String headline) {
    Covering article =
        new Covering("a-1", null, "The Tern", List.of(), headline, NEWS, null, true, null);
    return new StoryPage(
        id,
        slug,
        headline,
        Status.BRIEF,
        "en",
        NEWS,
        NEWS,
        1,
        new Coverage(List.of(article), 1, 1),
        List.of(),
        List.of());
  }

  private Optional<Explanation> explain(String storyId, String headline) {
    made.incrementAndGet();
    return Optional.of(new Explanation(new StoryName(storyId, storyId, headline), List.of()));
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/" + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }
}
