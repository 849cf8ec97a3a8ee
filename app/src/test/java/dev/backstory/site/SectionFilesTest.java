package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A site whose feeds stand in folders. */
final class SectionFilesTest {
  private static final SiteRenderer RENDERER = new SiteRenderer(null);
  private static final Instant NOON = Instant.parse("2029-11-20T12:00:00Z");
  private static final String COAST = "sections/news-coast";

  private static SiteFiles files(SiteSnapshot site) {
    return new SiteFiles(site, RENDERER, false);
  }

  private static String text(SiteFiles files, String path) {
    return new String(files.find(path).orElseThrow().body(), StandardCharsets.UTF_8);
  }

  private static Document page(SiteFiles files, String path) {
    return Jsoup.parse(text(files, path));
  }

  private static StoryPage story(String id, Status status, Instant at) {
    return new StoryPage(
        id,
        id,
        "Story " + id,
        status,
        "en",
        at,
        at,
        1,
        new Coverage(List.of(), 1, 1),
        List.of(),
        List.of());
  }

  /** So many stories, in turn in each of the sections. */
  private static SiteSnapshot site(int stories, String... sections) {
    List<StoryPage> pages = new ArrayList<>();
    Map<String, String> of = new HashMap<>();
    for (int i = 0; i < stories; i++) {
      String id = "s%03d".formatted(i);
      pages.add(story(id, Status.PAGE, NOON.minusSeconds(i)));
      of.put(id, sections[i % sections.length]);
    }
    return SiteSnapshot.of(
        pages, of, SourceArticles.NONE, List.of(), StoryReasons.NONE, SiteFixture.CLOCK);
  }

  @Test
  void theFrontPageHasWhatLeadsAndThenTheSectionsByName() {
    Document front = page(files(site(40, "Quay", "News/Coast")), "index.html");

    assertThat(front.select(".stories h2").eachText())
        .containsExactlyElementsOf(
            IntStream.range(0, 8).mapToObj(i -> "Story s%03d".formatted(i)).toList());
    assertThat(front.select(".folder h2").eachText()).containsExactly("News / Coast", "Quay");
    assertThat(front.select(".folder").first().select("li > a").eachText())
        .as("the next of its stories")
        .containsExactly("Story s009", "Story s011", "Story s013", "Story s015");
    assertThat(front.select(".folder h2 a").eachAttr("href"))
        .containsExactly(COAST + ".html", "sections/quay.html");
    assertThat(front.select(".folder > .meta").first().text())
        .isEqualTo("20 stories of News / Coast");
    assertThat(front.select(".all a").attr("href")).isEqualTo("page/1.html");
  }

  @Test
  void aSectionOfWhichAllStandsAboveShowsItAgain() {
    Document front = page(files(site(2, "Quay", "News/Coast")), "index.html");
    assertThat(front.select(".stories h2")).hasSize(2);
    assertThat(front.select(".folder li > a").eachText())
        .containsExactly("Story s001", "Story s000");
  }

  @Test
  void allStoriesAreInAListOfTheirOwn() {
    SiteFiles files = files(site(101, "Quay"));
    assertThat(files.paths()).contains("index.html", "page/1.html", "page/2.html");

    Document first = page(files, "page/1.html");
    assertThat(first.select(".teaser")).hasSize(100);
    assertThat(first.select(".parts a").eachAttr("href")).containsExactly("../page/2.html");
    assertThat(page(files, "page/2.html").select(".parts a").eachAttr("href"))
        .containsExactly("../page/1.html");
  }

  @Test
  void aSectionHasItsStoriesInPartsAndFeedsAndIsFollowed() {
    SiteFiles files = files(site(102, "News/Coast"));
    assertThat(files.paths())
        .contains(
            COAST + ".html",
            COAST + "/2.html",
            COAST + ".xml",
            COAST + ".json",
            "latest/" + COAST + ".json");

    Document coast = page(files, COAST + ".html");
    assertThat(coast.select("h1").text()).isEqualTo("News / Coast");
    assertThat(coast.select(".teaser")).hasSize(100);
    assertThat(coast.select("link[type=application/atom+xml]").eachAttr("href"))
        .contains("../" + COAST + ".xml");
    assertThat(coast.select("button.follow").attr("data-latest"))
        .isEqualTo("latest/" + COAST + ".json");
    assertThat(page(files, COAST + "/2.html").select(".teaser")).hasSize(2);
    assertThat(files.find(COAST + "/3.html")).isEmpty();
    assertThat(text(files, COAST + ".xml")).contains("<title>News / Coast · Backstory</title>");
    assertThat(text(files, COAST + ".json")).contains("\"title\":\"News / Coast · Backstory\"");
    assertThat(text(files, "latest/" + COAST + ".json")).contains("\"name\":\"News / Coast\"");
    assertThat(text(files, "feeds.opml")).contains("text=\"Sections\"", COAST + ".xml");
  }

  @Test
  void everyFileOfASiteWithSectionsCanBeMadeAndOthersAreNotThere() {
    SiteFiles files = files(new SiteFixture().sectioned());
    assertThat(files.paths()).contains(COAST + ".html", "sections/quay.html");
    for (String path : files.paths()) {
      assertThat(files.find(path)).as(path).isPresent();
    }
    for (String path :
        List.of(
            "sections/none.html",
            "sections/.html",
            "sections/quay/1.html",
            "sections/quay/2.xml",
            "sections/quay/2.html",
            "latest/sections/none.json",
            "page/3.html")) {
      assertThat(files.find(path)).as(path).isEmpty();
      assertThat(files.state(path)).as(path).isEmpty();
    }
  }

  @Test
  void foldersThatWouldShareAnAddressHaveTheirOwn() {
    SiteFiles files = files(site(4, "Coast!", "coast", "海岸", "?"));
    assertThat(page(files, "index.html").select(".folder h2 a").eachAttr("href"))
        .containsExactly(
            "sections/section.html",
            "sections/coast.html",
            "sections/coast-2.html",
            "sections/%25E6%25B5%25B7%25E5%25B2%25B8.html");
    for (String path : files.paths()) {
      assertThat(files.find(path)).as(path).isPresent();
    }
  }

  @Test
  void withoutFoldersThereIsNothingOfSections() {
    SiteFiles files = files(new SiteFixture().site());
    assertThat(files.paths())
        .noneMatch(path -> path.contains("sections"))
        .doesNotContain("page/1.html");
    assertThat(files.find("page/1.html")).isEmpty();
    assertThat(text(files, "index.html")).doesNotContain("sections", "folder");
    assertThat(text(files, "index.json")).doesNotContain("section");
    assertThat(text(files, "feeds.opml")).doesNotContain("Sections");
  }

  /** What is kept of a page that was made is used while nothing of it changes. */
  @Test
  void aChangeElsewhereLeavesTheFrontPageAndOtherSectionsAlone() {
    SiteFiles before = files(site(40, "Quay", "News/Coast"));
    Map<String, String> of = new HashMap<>();
    List<StoryPage> pages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String id = "s%03d".formatted(i);
      boolean last = i == 39; // at the end of its section
      pages.add(story(id, Status.PAGE, NOON.minusSeconds(last ? 3_000 : i)));
      of.put(id, i % 2 == 0 ? "Quay" : "News/Coast");
    }
    SiteFiles after =
        files(
            SiteSnapshot.of(
                pages, of, SourceArticles.NONE, List.of(), StoryReasons.NONE, SiteFixture.CLOCK));

    assertThat(after.state("index.html")).isEqualTo(before.state("index.html"));
    assertThat(after.state("sections/quay.html")).isEqualTo(before.state("sections/quay.html"));
    assertThat(after.state(COAST + ".html")).isNotEqualTo(before.state(COAST + ".html"));
  }
}
