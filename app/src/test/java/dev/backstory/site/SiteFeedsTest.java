package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.site.catalogue.Topic;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class SiteFeedsTest {
  private static final String ADDRESS = "https://backstory.example/news";

  private final SiteFixture fixture = new SiteFixture();
  private final List<StoryPage> pages = fixture.pages();
  private final SiteFiles files = files(new SiteRenderer(null, ADDRESS));
  private final SiteFiles unpublished = files(new SiteRenderer(null));

  private SiteFiles files(SiteRenderer renderer) {
    return new SiteFiles(fixture.site(), renderer, false);
  }

  private static String text(SiteFiles files, String path) {
    SiteFile file = files.find(path).orElseThrow();
    return new String(file.body(), StandardCharsets.UTF_8);
  }

  private static SyndFeed read(String atom) {
    try {
      return new SyndFeedInput().build(new StringReader(atom));
    } catch (Exception e) {
      throw new AssertionError(atom, e);
    }
  }

  private List<StoryPage> newestPages() {
    return pages.stream()
        .filter(page -> page.status() == Status.PAGE)
        .sorted(Comparator.comparing(StoryPage::updatedAt).reversed())
        .toList();
  }

  @Test
  void aNewsreaderFindsThePagesThatChangedLastAndNoBriefs() {
    SyndFeed feed = read(text(files, "feed.xml"));

    assertThat(feed.getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactlyElementsOf(newestPages().stream().map(StoryPage::headline).toList());
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getLink)
        .allMatch(link -> link.startsWith(ADDRESS + "/stories/"));
    assertThat(feed.getEntries().getFirst().getUpdatedDate())
        .isEqualTo(Date.from(newestPages().getFirst().updatedAt()));
    assertThat(feed.getLinks())
        .extracting(link -> link.getRel() + " " + link.getHref())
        .containsExactlyInAnyOrder("alternate " + ADDRESS + "/", "self " + ADDRESS + "/feed.xml");
  }

  @Test
  void anEntryTellsTheStoryAndLeadsToItsSources() {
    SyndEntry entry = read(text(files, "feed.xml")).getEntries().getFirst();
    String html = entry.getContents().getFirst().getValue();

    assertThat(Jsoup.parse(html).text())
        .contains(entry.getDescription().getValue())
        .contains("independent newsroom");
    assertThat(Jsoup.parse(html).select("a").eachAttr("href")).containsExactly(entry.getLink());
  }

  @Test
  void anUpdateIsTheSameEntry() {
    StoryPage page = newestPages().getFirst();
    StoryPage later =
        PageCodec.read(
            PageCodec.json(page)
                .replace(page.updatedAt().toString(), "2029-11-21T09:59:00Z")
                .replace(page.headline(), "Another headline"),
            StoryPage.class);
    SiteSnapshot changed =
        SiteSnapshot.of(
            List.of(later), _ -> Optional.empty(), List.of(), StoryReasons.NONE, SiteFixture.CLOCK);

    SyndEntry before = read(text(files, "feed.xml")).getEntries().getFirst();
    SyndEntry after =
        read(text(new SiteFiles(changed, new SiteRenderer(null), false), "feed.xml"))
            .getEntries()
            .getFirst();

    assertThat(after.getUri()).isEqualTo(before.getUri()).startsWith("urn:uuid:");
    assertThat(after.getTitle()).isEqualTo("Another headline");
    assertThat(after.getUpdatedDate()).isEqualTo(Date.from(Instant.parse("2029-11-21T09:59:00Z")));
  }

  @Test
  void jsonFeedSaysTheSame() {
    JsonNode json = PageCodec.read(text(files, "feed.json"), JsonNode.class);
    List<SyndEntry> atom = read(text(files, "feed.xml")).getEntries();

    assertThat(json.path("version").stringValue()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.path("feed_url").stringValue()).isEqualTo(ADDRESS + "/feed.json");
    assertThat(json.path("items")).hasSameSizeAs(atom);
    assertThat(json.path("items").get(0).path("id").stringValue())
        .isEqualTo(atom.getFirst().getUri());
    assertThat(json.path("items").get(0).path("content_html").stringValue())
        .isEqualTo(atom.getFirst().getContents().getFirst().getValue());
  }

  @Test
  void aTopicHasAFeedOfItsStoriesBriefsAmongThem() {
    Topic topic = fixture.site().topics().find("calder-bridge").orElseThrow();

    SyndFeed feed = read(text(files, "topics/calder-bridge.xml"));

    assertThat(feed.getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactlyElementsOf(topic.stories().stream().map(it -> it.headline()).toList());
    assertThat(feed.getTitle()).startsWith(topic.card().name());
    assertThat(files.find("topics/nothing.xml")).isEmpty();
  }

  @Test
  void pagesNameTheirFeedsAndWhereTheyArePublished() {
    var front = Jsoup.parse(text(files, "index.html"));
    var topic = Jsoup.parse(text(files, "topics/calder-bridge.html"));

    assertThat(front.select("link[rel=canonical]").attr("href")).isEqualTo(ADDRESS + "/");
    assertThat(front.select("link[type=application/atom+xml]").eachAttr("href"))
        .containsExactly(ADDRESS + "/feed.xml");
    assertThat(topic.select("link[type=application/atom+xml]").eachAttr("href"))
        .containsExactly(ADDRESS + "/topics/calder-bridge.xml", ADDRESS + "/feed.xml");
    assertThat(topic.select("meta[property=og:url]").attr("content"))
        .isEqualTo(ADDRESS + "/topics/calder-bridge.html");
  }

  @Test
  void withoutAnAddressLinksAreThoseOfTheSiteAndThereIsNoSitemap() {
    SyndFeed topic = read(text(unpublished, "topics/calder-bridge.xml"));

    assertThat(topic.getEntries().getFirst().getLink()).startsWith("../stories/");
    assertThat(text(unpublished, "index.html")).doesNotContain("canonical");
    assertThat(unpublished.find("sitemap.xml")).isEmpty();
    assertThat(unpublished.find("robots.txt")).isEmpty();
    assertThat(unpublished.paths()).doesNotContain("sitemap.xml");
  }

  @Test
  void searchEnginesFindEveryStoryAndWhenItChanged() {
    var sitemap = Jsoup.parse(text(files, "sitemap.xml"), "", Parser.xmlParser());

    assertThat(sitemap.select("loc").eachText())
        .hasSize(pages.size() + 1)
        .contains(ADDRESS + "/", ADDRESS + "/stories/" + pages.getFirst().slug() + ".html");
    assertThat(sitemap.select("lastmod").eachText())
        .contains(pages.getFirst().updatedAt().toString());
    assertThat(text(files, "robots.txt")).endsWith("Sitemap: " + ADDRESS + "/sitemap.xml\n");
    assertThat(files.paths()).contains("sitemap.xml").doesNotContain("robots.txt");
  }

  @Test
  void whatXmlMustNotHaveIsLeftOut() {
    StoryPage page = newestPages().getFirst();
    StoryPage hostile =
        PageCodec.read(
            PageCodec.json(page)
                .replace("\"" + page.headline() + "\"", "\"Ends ]]> here \\uFFFE<b>&amp;\""),
            StoryPage.class);
    SiteSnapshot site =
        SiteSnapshot.of(
            List.of(hostile),
            _ -> Optional.empty(),
            List.of(),
            StoryReasons.NONE,
            SiteFixture.CLOCK);

    assertThat(read(text(new SiteFiles(site, new SiteRenderer(null), false), "feed.xml")))
        .extracting(feed -> feed.getEntries().getFirst().getTitle())
        .isEqualTo("Ends ]]> here <b>&amp;");
  }
}
