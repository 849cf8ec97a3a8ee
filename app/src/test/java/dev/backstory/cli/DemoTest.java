package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.backstory.check.SiteChecker;
import dev.backstory.check.SiteReport;
import dev.backstory.check.StoredSite;
import dev.backstory.config.Config;
import dev.backstory.demo.DemoNewsroom;
import dev.backstory.desk.Desk;
import dev.backstory.desk.Models;
import dev.backstory.desk.Progress;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.StoryPage;
import dev.backstory.picture.PictureReport;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.PictureStore.Shown;
import dev.backstory.rounds.FetchReport;
import dev.backstory.site.StaticSite;
import dev.backstory.web.LiveSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From feeds to pages over real HTTP: the demonstration, day by day. */
class DemoTest {
  @TempDir static Path folder;
  private static DemoNewsroom newsroom;
  private static Desk desk;
  private static LiveSite site;
  private static String address;
  private static final List<FetchReport> rounds = new ArrayList<>();
  private static final List<PictureReport> pictures = new ArrayList<>();

  @BeforeAll
  static void tellSixDays() throws IOException {
    newsroom = DemoNewsroom.start();
    AtomicReference<Instant> now = new AtomicReference<>(newsroom.days().getFirst());
    Config config = DemoCommand.config(newsroom, 0);
    desk = new Desk(config, folder.resolve("data"), now::get, Progress.NONE);
    site =
        new LiveSite(
            () -> desk.site(now::get), desk.search(), desk.judge(), desk::report, desk.renderer());
    address = site.start(config.server());
    newsroom.feeds().forEach(feed -> desk.feeds().add(feed.url(), feed.name(), now.get()));
    for (Instant day : newsroom.days()) {
      newsroom.moveTo(day);
      now.set(day);
      rounds.add(desk.fetch(day, false));
      desk.run(day);
      pictures.add(desk.fetchPictures(day).orElseThrow());
    }
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
    desk.close();
    newsroom.close();
  }

  @Test
  void everyFeedIsReadAndWhatRobotsTxtClosesIsRefusedByName() {
    assertThat(rounds).allSatisfy(round -> assertThat(round.failedFeeds()).isZero());
    assertThat(rounds.stream().flatMap(round -> round.rejected().stream()))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.where()).contains("/subscribers/");
              assertThat(rejection.reason()).contains("robots.txt");
            });
  }

  @Test
  void storiesShowPicturesOfTheirOwnReportsFromTheSiteItself() throws Exception {
    assertThat(pictures).allSatisfy(round -> assertThat(round.rejected()).isEmpty());
    List<StoryPage> shown =
        desk.stories().pages().stream()
            .filter(page -> desk.picture(page.id()).map(Shown::copy).isPresent())
            .toList();
    assertThat(shown).hasSizeGreaterThanOrEqualTo(9);
    for (StoryPage page : shown) {
      String html = get("/stories/" + page.slug() + ".html").body();
      Element image = Jsoup.parse(html).selectFirst("figure.lead-image img");
      assertThat(image.attr("src")).startsWith("../images/");
      assertThat(image.attr("width")).isEqualTo("800");
      assertThat(html).contains("illustration of an invented newsroom");
      HttpResponse<String> copy = get(image.attr("src").substring(2));
      assertThat(copy.headers().firstValue("Content-Type")).contains("image/jpeg");
      assertThat(copy.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(copy.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("img-src 'self';");
    }
    Schema schema = schema();
    String json = get("/stories/" + shown.getFirst().id() + ".json").body();
    assertThat(json).contains("\"image\":{\"url\":\"images/");
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(json.replace("images/", "evil/"), InputFormat.JSON)).isNotEmpty();
    assertThat(shown.stream().map(page -> desk.picture(page.id()).orElseThrow().copy()))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyArticleIsToldOnce() {
    List<String> told =
        desk.stories().pages().stream()
            .flatMap(page -> page.coverage().articles().stream().map(StoryPage.Covering::id))
            .toList();

    assertThat(told).doesNotHaveDuplicates().hasSameSizeAs(desk.articles().entries());
  }

  @Test
  void eventsWithAnIndependentPressHavePages() {
    assertThat(
            desk.stories().pages().stream()
                .filter(page -> page.status() == StoryPage.Status.PAGE)
                .toList())
        .hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void aCorrectionIsNamedInTheHistory() {
    assertThat(page("voltane").history()).anyMatch(StoryPage.Revision::correction);
  }

  @Test
  void theTrawlerIsNotTheFerry() {
    assertThat(page("trawler").id()).isNotEqualTo(page("ferry").id());
  }

  @Test
  void wireCopiesCountOnce() {
    StoryPage.Coverage coverage = page("brennet").coverage();

    assertThat(coverage.independentNewsrooms()).isLessThan(coverage.outlets());
    assertThat(coverage.articles()).anyMatch(a -> "Northline".equals(a.wire()) && !a.independent());
  }

  @Test
  void onTheFirstEveningNewsroomsDifferOnTheToll() {
    List<String> values =
        desk.stories().pages().stream()
            .flatMap(page -> page.sections().stream())
            .flatMap(s -> s instanceof AgreeDiffer it ? it.differences().stream() : null)
            .map(d -> d.about() + ": " + d.values().stream().map(DifferingValue::value).toList())
            .toList();
    assertThat(values)
        .containsAnyOf(
            "people killed: [Fourteen people, Twelve people]",
            "people killed: [Twelve people, Fourteen people]");
  }

  @Test
  void theSiteIsSoundAndTheSameEachTime(@TempDir Path out) throws IOException {
    StaticSite writer = new StaticSite(desk.renderer());
    writer.write(desk.site(() -> newsroom.days().getLast()), out, true, _ -> {});

    SiteReport report = new SiteChecker(Models::evidenceGate).check(out, StoredSite.NONE);
    assertThat(report.faults()).isEmpty();
    assertThat(report.claims()).isGreaterThan(100);
    assertThat(report.quotations()).isGreaterThan(30);
  }

  @Test
  void everyPageSaysThatTheNewsroomIsInvented() throws Exception {
    StoryPage page = page("ferry");
    for (String path : List.of("/", "/stories/" + page.slug() + ".html", "/about.html")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("their people and their news are invented");
    }
    assertThat(get("/stories/" + page.id() + ".json").body()).contains(page.headline());
    assertThat(get("/nothing.html").statusCode()).isEqualTo(404);
  }

  @Test
  void theJsonOfEveryStoryKeepsToItsSchema() throws IOException {
    Schema schema = schema();
    for (StoryPage page : desk.stories().pages()) {
      String json = PageCodec.write(page);
      assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
      assertThat(schema.validate(json.replace("articleId", "article"), InputFormat.JSON))
          .isNotEmpty();
    }
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("../docs/story.schema.json")));
  }

  private static StoryPage page(String word) {
    return desk.stories().pages().stream()
        .filter(page -> page.status() == StoryPage.Status.PAGE)
        .filter(page -> page.coverage().articles().stream().allMatch(a -> has(a, word)))
        .findFirst()
        .or(
            () ->
                desk.stories().pages().stream()
                    .filter(page -> page.status() == StoryPage.Status.PAGE)
                    .filter(page -> page.coverage().articles().stream().anyMatch(a -> has(a, word)))
                    .findFirst())
        .orElseThrow();
  }

  private static boolean has(StoryPage.Covering article, String word) {
    return (article.title() + article.url()).toLowerCase(java.util.Locale.ROOT).contains(word);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
