package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.Publisher;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.pipeline.PageCodec;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The pages of people, outlets, journalists and days, and the ways between them. */
final class CataloguePagesTest {
  private static final String STORY = "stories/calder-bridge-closed.html";
  private static final String HOSTILE = "<script>alert('\"')</script>";
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");

  private final SiteFiles files = files(new SiteFixture().site());

  private static SiteFiles files(SiteSnapshot site) {
    return new SiteFiles(site, new SiteRenderer(null), false);
  }

  private static SiteFiles files(List<StoryPage> pages) {
    return files(
        SiteSnapshot.of(
            pages, SourceArticles.NONE, List.of(), StoryReasons.NONE, SiteFixture.CLOCK));
  }

  private static String text(SiteFiles files, String path) {
    return new String(files.find(path).orElseThrow().body(), StandardCharsets.UTF_8);
  }

  private static Document html(SiteFiles files, String path) {
    return Jsoup.parse(text(files, path));
  }

  @Test
  void aStoryLeadsToItsOutletsJournalistsAndThoseItQuotes() {
    Document story = html(files, STORY);
    assertThat(story.select("#coverage .outlet a").eachAttr("href"))
        .contains("../outlets/tarnmouth-courier.html", "../outlets/sound-strait-daily.html")
        .hasSize(4);
    assertThat(story.select("#papersSay h3 a").eachAttr("href"))
        .contains("../outlets/the-northern-ledger.html");
    assertThat(story.select("#papersSay .paper-head .byline").get(1).text())
        .isEqualTo("Piet Aldersley and Sunniva Roe");
    assertThat(story.select("#papersSay .byline a, #coverage .byline a").eachAttr("href"))
        .contains("../journalists/sunniva-roe-the-northern-ledger.html");
    assertThat(story.select("#papersSay .speaker a").eachAttr("href"))
        .contains("../people/ilse-brandvold.html", "../people/tomasz-wierling.html");
  }

  @Test
  void aPersonHasTheirQuotationsWithEvidenceAndTheWaysOn() {
    Document person = html(files, "people/ilse-brandvold.html");
    assertThat(person.select("h1").text()).isEqualTo("Ilse Brandvold");
    assertThat(person.select(".gloss").text()).isEqualTo("regional transport commissioner");
    assertThat(person.select(".quotation blockquote").first().text())
        .startsWith("“We would rather have an angry city");
    assertThat(person.select(".quotation .source mark").text()).contains("angry city");
    assertThat(person.select(".quotation figcaption").last().text())
        .startsWith("Tarnmouth Courier, Maren Oakhollow, 12 March 2031, 14:05 UTC, in Calder");
    assertThat(person.select(".quotation > figcaption a").eachAttr("href"))
        .containsExactly(
            "../outlets/tarnmouth-courier.html",
            "../journalists/maren-oakhollow-tarnmouth-courier.html",
            "../" + STORY);
    assertThat(person.select(".beside a").eachText())
        .containsExactlyInAnyOrder("Hedda Quillfeather", "Tomasz Wierling");
  }

  @Test
  void whoIsATopicAndIsQuotedHasBothAndEachLeadsToTheOther() {
    SiteFiles site = files(List.of(page(1, "The Tern", "Ada Lind", "e1")));
    assertThat(html(site, "people/ada-lind.html").select(".meta a").eachAttr("href"))
        .contains("../topics/ada-lind.html");
    assertThat(html(site, "topics/ada-lind.html").select(".said .meta a").eachAttr("href"))
        .containsExactly("../people/ada-lind.html");
  }

  @Test
  void anOutletSaysWhatIsKnownOfItAndWhoseItsReportsAre() {
    SiteFiles site = files(List.of(page(1, "The Tern", "Ada Lind", "e1")));
    Document outlet = html(site, "outlets/the-tern.html");
    assertThat(outlet.select(".publisher").text()).isEqualTo("United Kingdom, Quay Group");
    assertThat(outlet.select(".counts dd").eachText()).containsExactly("1", "1", "1");
    assertThat(outlet.select(".teaser h3 a").eachAttr("href"))
        .containsExactly("../stories/story-1.html");
    assertThat(outlet.select(".writers a").eachAttr("href"))
        .containsExactly("../journalists/jo-reed-the-tern.html");
    assertThat(html(site, "outlets.html").select(".links li").eachText())
        .containsExactly("The Tern United Kingdom, Quay Group, 1 story");
  }

  @Test
  void aJournalistHasTheirArticlesByStory() {
    SiteFiles site =
        files(
            List.of(page(1, "The Tern", "Ada Lind", "e1"), page(2, "The Tern", "Ada Lind", "e1")));
    Document journalist = html(site, "journalists/jo-reed-the-tern.html");
    assertThat(journalist.select(".kicker a").attr("href")).isEqualTo("../outlets/the-tern.html");
    assertThat(journalist.select(".written h3 a").eachAttr("href"))
        .containsExactly("../stories/story-2.html", "../stories/story-1.html");
    assertThat(journalist.select(".written a.article").eachAttr("href"))
        .containsExactly("https://tern.example/own-2", "https://tern.example/own-1");
  }

  @Test
  void aCalendarLeadsToTheDaysAndTheDaysToEachOther() {
    SiteFiles site =
        files(List.of(page(1, "The Tern", "Ada Lind", "e1"), page(400, "Gull", "", null)));
    assertThat(html(site, "days.html").select("h1").text()).isEqualTo("Days of 2032");
    assertThat(html(site, "days.html").select(".years a").eachAttr("href"))
        .containsExactly("days/2032.html", "days/2031.html");
    Document year = html(site, "days/2031.html");
    assertThat(year.select("caption").text()).isEqualTo("March 2031");
    assertThat(year.select("tbody tr").first().select("td").get(5).text()).isEqualTo("1");
    assertThat(year.select("td a").attr("href")).isEqualTo("../days/2031-03-13.html");
    assertThat(year.select("td a").attr("aria-label")).isEqualTo("13 March 2031, 1 story");
    Document day = html(site, "days/2031-03-13.html");
    assertThat(day.select("section h2").text()).isEqualTo("First reported on this day");
    assertThat(day.select(".beside-day a").eachAttr("href"))
        .containsExactly("../briefings/2031-03-13.html", "../days/2032-04-15.html");
    assertThat(site.find("days/2031-03-12.html")).isEmpty();
    assertThat(site.find("days/2031-3-13.html")).isEmpty();
    assertThat(site.find("days/2030.html")).isEmpty();
  }

  @Test
  void outletsAndPeopleAreFollowedInBothFormats() throws Exception {
    for (String page : List.of("outlets/tarnmouth-courier", "people/ilse-brandvold")) {
      var atom = new SyndFeedInput().build(new StringReader(text(files, page + ".xml")));
      JsonNode json = PageCodec.read(text(files, page + ".json"), JsonNode.class);
      assertThat(atom.getEntries()).isNotEmpty();
      assertThat(json.path("items")).hasSameSizeAs(atom.getEntries());
      assertThat(json.path("feed_url").stringValue()).endsWith(page + ".json");
      assertThat(json.path("home_page_url").stringValue()).endsWith(page + ".html");
      assertThat(html(files, page + ".html").select("link[type=application/atom+xml]").attr("href"))
          .isEqualTo("../" + page + ".xml");
    }
    assertThat(files.find("journalists/sunniva-roe-the-northern-ledger.xml")).isEmpty();
  }

  @Test
  void longListsAreInParts() {
    List<StoryPage> pages =
        IntStream.rangeClosed(1, 101)
            .mapToObj(number -> page(number, "The Tern", "Ada Lind", "e1"))
            .toList();
    SiteFiles site = files(pages);
    assertThat(html(site, "outlets/the-tern.html").select(".teaser")).hasSize(100);
    assertThat(html(site, "outlets/the-tern/2.html").select(".teaser")).hasSize(1);
    assertThat(html(site, "journalists/jo-reed-the-tern/2.html").select(".written")).hasSize(1);
    assertThat(html(site, "people/ada-lind.html").select(".paper")).hasSize(20);
    assertThat(html(site, "people/ada-lind/6.html").select(".paper")).hasSize(1);
    for (String none :
        List.of("people/ada-lind/7.html", "people/ada-lind/1.html", "outlets/the-tern/3.html")) {
      assertThat(site.find(none)).as(none).isEmpty();
    }
    assertThat(site.paths())
        .contains("outlets/the-tern/2.html", "people/ada-lind/6.html")
        .filteredOn(path -> !path.startsWith("articles/"))
        .allSatisfy(path -> assertThat(site.find(path)).as(path).isPresent());
  }

  @Test
  void namesOfMarkupAreTextEverywhere() {
    SiteFiles site = files(List.of(page(1, HOSTILE, HOSTILE + " " + HOSTILE, null)));
    for (String path : site.paths()) {
      if (path.endsWith(".html")) {
        Document page = html(site, path);
        assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
            .as(path)
            .isEmpty();
        assertThat(page.select("[onerror], [style]")).as(path).isEmpty();
      }
      assertThat(path).matches("[A-Za-z0-9%_./~-]+").doesNotContain("..");
    }
    String outlet = html(site, "outlets.html").select(".links a").attr("href");
    assertThat(html(site, outlet).select("h1").text()).isEqualTo(HOSTILE);
  }

  private static StoryPage page(int number, String outlet, String speaker, String entity) {
    Instant at = NOON.plusSeconds(86_400L * number);
    PapersSay papers =
        new PapersSay(
            "extracted",
            null,
            speaker.isEmpty() ? List.of() : List.of(said(number, outlet, speaker, entity)));
    TopicCard card = new TopicCard(entity, speaker, EntityType.PERSON, null, null, null, null, 1);
    return new StoryPage(
        "s" + number,
        "story-" + number,
        "Story " + number,
        Status.PAGE,
        "en",
        at,
        at,
        1,
        new Coverage(
            List.of(
                covering("own-" + number, outlet, List.of("Jo Reed"), at, null, true),
                covering("wire-" + number, outlet, List.of(), at, "Fenmark", false),
                covering("copy-" + number, outlet, List.of(), at, null, false)),
            1,
            1),
        List.of(
            papers, new Topics("extracted", null, speaker.isEmpty() ? List.of() : List.of(card))),
        List.of());
  }

  private static Covering covering(
      String id, String outlet, List<String> authors, Instant at, String wire, boolean own) {
    return new Covering(
        id,
        "https://tern.example/" + id,
        outlet,
        authors,
        "Title of " + id,
        at,
        wire,
        own,
        new Publisher("GB", "Quay Group"));
  }

  private static PaperEntry said(int number, String outlet, String speaker, String entity) {
    return new PaperEntry(
        outlet,
        List.of("Jo Reed"),
        "own-" + number,
        null,
        new PageSpeaker(speaker, null, entity),
        new Quote("The bridge stands.", "own-" + number, 3, 21),
        null,
        List.of(),
        List.of(),
        null,
        null);
  }
}
