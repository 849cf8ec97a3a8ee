package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.check.SiteChecker;
import dev.backstory.check.StoredSite;
import dev.backstory.desk.Models;
import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of many stories have parts, each with a way to the one before and the one after. */
final class StoryListsTest {
  private static final Instant NEWS = Instant.parse("2031-03-12T12:00:00Z");

  @Test
  void everyStoryIsInOnePartAndTheNewestComeFirst() {
    SiteFiles files = files(250);
    List<String> seen = new ArrayList<>();
    for (String path : List.of("index.html", "page/2.html", "page/3.html")) {
      List<String> linked = html(files, path).select(".stories h2 a").eachText();
      assertThat(linked).hasSizeLessThanOrEqualTo(100);
      seen.addAll(linked);
    }
    assertThat(seen).isEqualTo(IntStream.range(0, 250).mapToObj(n -> "Story " + n).toList());
    assertThat(files.find("page/4.html")).isEmpty();
    assertThat(files.find("page/1.html")).isEmpty();
    assertThat(files.paths()).contains("page/2.html", "page/3.html").doesNotContain("page/4.html");
  }

  @Test
  void aPartLeadsToThoseBesideIt() {
    SiteFiles files = files(250);
    assertThat(html(files, "index.html").select(".parts a").eachAttr("href"))
        .containsExactly("page/2.html");
    assertThat(html(files, "page/2.html").select(".parts a").eachAttr("href"))
        .containsExactly("../index.html", "../page/3.html");
    assertThat(html(files, "page/3.html").select(".parts").text())
        .isEqualTo("Newer stories Page 3 of 3");
  }

  @Test
  void fewStoriesAreInOneListWithoutAnyWayOn() {
    SiteFiles files = files(100);
    assertThat(html(files, "index.html").select(".parts")).isEmpty();
    assertThat(files.paths()).noneMatch(path -> path.startsWith("page/"));
  }

  @Test
  void whatManyNewsroomsTellStaysUpLonger() {
    StoryPage fresh = page(0, Status.PAGE, NEWS, 2);
    StoryPage big = page(1, Status.PAGE, NEWS.minus(Duration.ofHours(20)), 8);
    StoryPage old = page(2, Status.PAGE, NEWS.minus(Duration.ofHours(40)), 8);

    assertThat(html(files(List.of(old, fresh, big)), "index.html").select(".stories h2").eachText())
        .containsExactly("Story 1", "Story 0", "Story 2");
  }

  @Test
  void sixBriefsStandBesideThePagesAndAllOnAPageOfTheirOwn() {
    List<StoryPage> all = new ArrayList<>(List.of(page(0, Status.PAGE, NEWS, 2)));
    IntStream.rangeClosed(1, 120)
        .forEach(n -> all.add(page(n, Status.BRIEF, NEWS.minusSeconds(n), 1)));
    SiteFiles files = files(all);

    Document front = html(files, "index.html");
    assertThat(front.select(".briefs li > a").eachText())
        .containsExactly("Story 1", "Story 2", "Story 3", "Story 4", "Story 5", "Story 6");
    assertThat(front.select(".briefs .meta > a").attr("href")).isEqualTo("briefs.html");
    assertThat(front.select(".parts")).isEmpty();
    assertThat(html(files, "briefs.html").select(".briefs li")).hasSize(100);
    assertThat(html(files, "briefs/2.html").select(".briefs li")).hasSize(20);
    assertThat(html(files, "briefs/2.html").select(".parts a").eachAttr("href"))
        .containsExactly("../briefs.html");
    assertThat(files.find("briefs/3.html")).isEmpty();
    assertThat(files.paths()).contains("briefs.html", "briefs/2.html");
  }

  @Test
  void aSiteWithoutAPageShowsItsBriefs() {
    List<StoryPage> briefs =
        IntStream.range(0, 20).mapToObj(n -> page(n, Status.BRIEF, NEWS, 1)).toList();
    Document front = html(files(briefs), "index.html");

    assertThat(front.select(".briefs li")).hasSize(20);
    assertThat(front.select(".empty")).isEmpty();
    assertThat(html(files(List.of()), "index.html").select(".empty")).hasSize(1);
    assertThat(html(files(List.of()), "briefs.html").select(".empty")).hasSize(1);
  }

  @Test
  void theStoriesOfATopicHavePartsToo() {
    SiteFiles files = files(250);
    assertThat(html(files, "topics/quay.html").select(".teaser")).hasSize(100);
    assertThat(html(files, "topics/quay.html").select(".parts a").eachAttr("href"))
        .containsExactly("../topics/quay/2.html");
    Document last = html(files, "topics/quay/3.html");
    assertThat(last.select(".teaser")).hasSize(50);
    assertThat(last.select(".parts a").eachAttr("href"))
        .containsExactly("../../topics/quay/2.html");
    assertThat(last.select("h1").text()).isEqualTo("Quay");
    assertThat(files.find("topics/quay/4.html")).isEmpty();
  }

  @Test
  void everyPartIsChecked(@TempDir Path folder) throws IOException {
    new StaticSite(new SiteRenderer(null)).write(site(250), folder, false, _ -> {});
    assertThat(faults(folder)).isEmpty();

    Path second = folder.resolve("page/2.html");
    Files.writeString(second, Files.readString(second).replace("Story 150<", "Story 151<"));
    Files.delete(folder.resolve("topics/quay/2.html"));
    Files.writeString(folder.resolve("page/4.html"), "<p>More.</p>");
    assertThat(faults(folder))
        .containsExactlyInAnyOrder("page/2.html", "topics/quay/2.html", "page/4.html");

    new StaticSite(new SiteRenderer(null)).write(site(90), folder, false, _ -> {});
    assertThat(folder.resolve("page/2.html")).doesNotExist();
    assertThat(folder.resolve("page/4.html")).doesNotExist();
  }

  private static List<String> faults(Path folder) {
    return new SiteChecker(Models::evidenceGate)
        .check(folder, StoredSite.of(SourceArticles.NONE)).faults().stream()
            .map(fault -> fault.story())
            .filter(file -> file.endsWith(".html"))
            .toList();
  }

  private static SiteFiles files(int stories) {
    return new SiteFiles(site(stories), new SiteRenderer(null), false);
  }

  private static SiteFiles files(List<StoryPage> pages) {
    return new SiteFiles(site(pages), new SiteRenderer(null), false);
  }

  private static SiteSnapshot site(int stories) {
    return site(
        IntStream.range(0, stories)
            .mapToObj(n -> page(n, Status.PAGE, NEWS.minusSeconds(n), 0))
            .toList());
  }

  private static SiteSnapshot site(List<StoryPage> pages) {
    return SiteSnapshot.of(
        pages, SourceArticles.NONE, List.of(), StoryReasons.NONE, InstantSource.fixed(NEWS));
  }

  private static StoryPage page(int number, Status status, Instant at, int newsrooms) {
    TopicCard quay = new TopicCard("e1", "Quay", EntityType.PLACE, null, null, null, null, 1);
    return new StoryPage(
        "s" + number,
        "story-" + number,
        "Story " + number,
        status,
        "en",
        at,
        at,
        1,
        new Coverage(List.of(), newsrooms, newsrooms),
        List.of(new Topics("extracted", null, List.of(quay))),
        List.of());
  }

  private static Document html(SiteFiles files, String path) {
    return Jsoup.parse(new String(files.find(path).orElseThrow().body(), StandardCharsets.UTF_8));
  }
}
