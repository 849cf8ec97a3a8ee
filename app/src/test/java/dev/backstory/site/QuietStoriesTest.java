package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.pipeline.PageCodec;
import dev.backstory.site.SiteJson.StoryLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The bridge of the fixture is of March 2031, its survey of November 2029. */
class QuietStoriesTest {
  private static final Instant IN_MARCH = Instant.parse("2031-03-13T19:00:00Z");

  private final SiteFixture fixture = new SiteFixture();

  private SiteFiles at(Instant now) {
    return new SiteFiles(
        SiteSnapshot.of(
            fixture.pages(),
            fixture.articles(),
            List.of(),
            StoryReasons.NONE,
            InstantSource.fixed(now)),
        new SiteRenderer(null),
        false);
  }

  private static String text(SiteFiles files, String path) {
    return new String(files.find(path).orElseThrow().body(), StandardCharsets.UTF_8);
  }

  private static Document html(SiteFiles files, String path) {
    return Jsoup.parse(text(files, path));
  }

  @Test
  void aQuietStorySaysSinceWhen() {
    SiteFiles files = at(IN_MARCH);
    StoryLine[] lines = PageCodec.read(text(files, "index.json"), StoryLine[].class);

    assertThat(lines)
        .filteredOn(line -> line.quietSince() == null)
        .extracting(StoryLine::id)
        .contains("st-3100")
        .doesNotContain("st-2900");
    Instant since =
        List.of(lines).stream()
            .filter(line -> line.id().equals("st-2900"))
            .findFirst()
            .map(StoryLine::quietSince)
            .orElseThrow();
    assertThat(since).isBetween("2029-11-01T00:00:00Z", "2030-02-01T00:00:00Z");
    assertThat(
            JsonMapper.shared()
                .readTree(text(files, "stories/st-2900.json"))
                .get("quietSince")
                .asString())
        .isEqualTo(since.toString());
    assertThat(
            JsonMapper.shared()
                .readTree(text(files, "stories/st-3100.json"))
                .get("quietSince")
                .isNull())
        .isTrue();
    assertThat(
            html(files, "stories/survey-warns-of-water-in-bridge-cables.html")
                .select(".meta")
                .text())
        .contains("Quiet since");
    assertThat(html(files, "stories/calder-bridge-closed.html").select(".meta").text())
        .doesNotContain("Quiet since");
  }

  @Test
  void theFrontPageFoldsQuietStoriesWhileOthersAreNot() {
    Document front = html(at(IN_MARCH), "index.html");
    assertThat(front.select("details.quiet a").eachAttr("href"))
        .containsExactly("stories/survey-warns-of-water-in-bridge-cables.html");
    assertThat(front.select(".stories a").eachAttr("href"))
        .containsExactly("stories/calder-bridge-closed.html");

    Document later = html(at(Instant.parse("2040-01-01T00:00:00Z")), "index.html");
    assertThat(later.select("details.quiet")).isEmpty();
    assertThat(later.select(".stories a")).hasSize(2);
  }
}
