package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.pipeline.PageCodec;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The most important stories of each day. */
final class BriefingTest {
  private static final Instant MORNING = Instant.parse("2031-03-12T08:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private static SiteFiles files(List<StoryPage> pages) {
    return new SiteFiles(
        SiteSnapshot.of(
            pages, SourceArticles.NONE, List.of(), StoryReasons.NONE, SiteFixture.CLOCK),
        new SiteRenderer(null, "https://backstory.example"),
        false);
  }

  private static String text(SiteFiles files, String path) {
    return new String(files.find(path).orElseThrow().body(), StandardCharsets.UTF_8);
  }

  private static Document html(SiteFiles files, String path) {
    return Jsoup.parse(text(files, path));
  }

  private static List<String> headlines(SiteFiles files, String path) {
    return html(files, path).select(".items h2").eachText();
  }

  private static SyndFeed feed(SiteFiles files) {
    try {
      return new SyndFeedInput().build(new StringReader(text(files, "briefing.xml")));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A page with a report at each of these times, each of another newsroom. */
  private static StoryPage page(String name, Instant... times) {
    List<Covering> articles =
        IntStream.range(0, times.length)
            .mapToObj(
                i ->
                    new Covering(
                        name + "-" + i,
                        null,
                        "Outlet " + i,
                        List.of(),
                        name,
                        times[i],
                        null,
                        true,
                        null))
            .toList();
    Instant last = Stream.of(times).max(Instant::compareTo).orElseThrow();
    return new StoryPage(
        "st-" + name,
        "story-" + name,
        "Headline of " + name,
        Status.PAGE,
        "en",
        times[0],
        last,
        1,
        new Coverage(articles, times.length, times.length),
        List.of(
            new WhatHappened(
                Claim.EXTRACTED,
                null,
                Stream.of("One of %s.", "Two of %s.", "Three of %s.")
                    .map(it -> claim(it.formatted(name), name + "-0"))
                    .toList())),
        List.of(new Revision(1, last, "First published", false)));
  }

  private static Claim claim(String text, String article) {
    return new Claim(
        text, List.of(new Evidence(article, 0, text.length())), List.of(), Claim.EXTRACTED);
  }

  @Test
  void theNewestDayHasItsMostReportedStoriesFirst() {
    SiteFiles files =
        files(
            List.of(
                page("small", MORNING, MORNING.plusSeconds(60)),
                page("large", MORNING, MORNING, MORNING, MORNING),
                page("earlier", MORNING.minus(DAY), MORNING.minus(DAY), MORNING.minus(DAY))));

    assertThat(headlines(files, "briefing.html"))
        .containsExactly("Headline of large", "Headline of small");
    Document page = html(files, "briefing.html");
    assertThat(page.select(".items li").first().text())
        .contains("One of large. Two of large.", "4 independent newsrooms")
        .doesNotContain("Three of large.");
    assertThat(page.select(".items a").first().attr("href")).isEqualTo("stories/story-large.html");
    assertThat(headlines(files, "briefings/2031-03-12.html"))
        .isEqualTo(headlines(files, "briefing.html"));
  }

  @Test
  void tenStoriesAreTheMost() {
    List<StoryPage> pages = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      pages.add(page("s" + i, MORNING, MORNING.plusSeconds(i)));
    }
    assertThat(headlines(files(pages), "briefing.html"))
        .hasSize(10)
        .startsWith("Headline of s11")
        .doesNotContain("Headline of s0");
  }

  /** A story that goes on is in the briefing of each day that had reports of it. */
  @Test
  void whatIsReportedLaterChangesNoBriefing() {
    StoryPage other = page("other", MORNING, MORNING, MORNING);
    StoryPage before = page("long", MORNING, MORNING.plusSeconds(60));
    StoryPage after =
        page(
            "long",
            MORNING,
            MORNING.plusSeconds(60),
            MORNING.plus(DAY),
            MORNING.plus(DAY),
            MORNING.plus(DAY.multipliedBy(2)));
    List<String> then = headlines(files(List.of(other, before)), "briefings/2031-03-12.html");
    SiteFiles files = files(List.of(other, after));

    assertThat(then).containsExactly("Headline of other", "Headline of long");
    assertThat(headlines(files, "briefings/2031-03-12.html")).isEqualTo(then);
    assertThat(headlines(files, "briefings/2031-03-13.html")).containsExactly("Headline of long");
    assertThat(headlines(files, "briefing.html")).containsExactly("Headline of long");
  }

  @Test
  void daysLeadToEachOtherAndToAllTheirStories() {
    SiteFiles files =
        files(
            List.of(
                page("a", MORNING, MORNING.plus(DAY)),
                page("b", MORNING.minus(DAY), MORNING.minus(DAY))));

    assertThat(html(files, "briefings/2031-03-12.html").select(".beside-day a").eachAttr("href"))
        .containsExactly(
            "../briefings/2031-03-11.html",
            "../days/2031-03-12.html",
            "../briefings/2031-03-13.html");
    assertThat(html(files, "briefing.html").select(".beside-day a").eachAttr("href"))
        .containsExactly("briefings/2031-03-12.html", "days/2031-03-13.html");
    assertThat(html(files, "days/2031-03-12.html").select(".beside-day a").eachAttr("href"))
        .contains("../briefings/2031-03-12.html");
    assertThat(html(files, "index.html").select(".masthead nav a").eachAttr("href"))
        .contains("briefing.html");
    assertThat(files.paths())
        .contains("briefing.html", "briefing.xml", "briefing.json", "briefings/2031-03-12.html");
    assertThat(files.find("briefings/2031-03-14.html")).isEmpty();
    assertThat(files.find("briefings/x.html")).isEmpty();
    assertThat(files.find("briefings/")).isEmpty();
  }

  @Test
  void aDayIsInTheFeedOnceItIsOver() {
    StoryPage first = page("a", MORNING, MORNING.plusSeconds(90));
    assertThat(feed(files(List.of(first))).getEntries()).isEmpty();

    SiteFiles files = files(List.of(first, page("b", MORNING.plus(DAY), MORNING.plus(DAY))));
    SyndEntry entry = feed(files).getEntries().getFirst();

    assertThat(feed(files).getEntries()).hasSize(1);
    assertThat(entry.getTitle()).isEqualTo("Briefing of 12 March 2031");
    assertThat(entry.getLink()).isEqualTo("https://backstory.example/briefings/2031-03-12.html");
    assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(MORNING.plusSeconds(90)));
    Document content = Jsoup.parse(entry.getContents().getFirst().getValue());
    assertThat(content.select("a").eachAttr("href"))
        .containsExactly("https://backstory.example/stories/story-a.html");
    assertThat(content.text()).contains("One of a. Two of a. (2 independent newsrooms)");
  }

  @Test
  void anEntryStaysAsItIsWhenMoreDaysCome() {
    List<StoryPage> pages = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      Instant at = MORNING.plus(DAY.multipliedBy(day));
      pages.add(page("d" + day, at, at));
    }
    List<SyndEntry> before = feed(files(pages.subList(0, 10))).getEntries();
    List<SyndEntry> after = feed(files(pages)).getEntries();

    assertThat(before).hasSize(9);
    assertThat(after).hasSize(14).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
    assertThat(after.subList(10, 14)).isEqualTo(before.subList(0, 4));
    SiteFiles files = files(pages);
    JsonNode json = PageCodec.read(text(files, "briefing.json"), JsonNode.class);
    assertThat(json.path("items").get(0).path("id").stringValue())
        .isEqualTo(after.getFirst().getUri());
    assertThat(text(files(pages.reversed()), "briefing.xml"))
        .as("whatever the order")
        .isEqualTo(text(files, "briefing.xml"));
  }

  @Test
  void aSiteWithoutPagesHasNoBriefing() {
    SiteFiles files = files(List.of());
    assertThat(html(files, "briefing.html").select("main").text()).contains("No briefing yet");
    assertThat(feed(files).getEntries()).isEmpty();
    assertThat(files.paths()).noneMatch(path -> path.startsWith("briefings/"));
  }

  /** A served file is made again when this is not the same. */
  @Test
  void itsStateFollowsItsStories() {
    StoryPage page = page("a", MORNING, MORNING);
    SiteFiles files = files(List.of(page));
    assertThat(files(List.of(page)).state("briefing.html")).isEqualTo(files.state("briefing.html"));
    assertThat(files(List.of(page("a", MORNING, MORNING, MORNING))).state("briefing.html"))
        .isNotEqualTo(files.state("briefing.html"));
    assertThat(
            files(List.of(page, page("b", MORNING.minus(DAY), MORNING.minus(DAY))))
                .state("briefing.html"))
        .isNotEqualTo(files.state("briefing.html"));
  }
}
