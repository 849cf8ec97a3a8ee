package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.backstory.compose.history.PageHistory;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.pipeline.PageCodec;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A story that is followed by the changes of its page. */
final class StoryFeedTest {
  private static final String ADDRESS = "https://backstory.example/news";
  private static final String FEED = "changes/calder-bridge-closed.xml";

  private final SiteFixture fixture = new SiteFixture();
  private final StoryPage bridge = fixture.pages().getFirst();
  private final SiteFiles files = files(fixture.site());

  private static SiteFiles files(SiteSnapshot site) {
    return new SiteFiles(site, new SiteRenderer(null, ADDRESS), false);
  }

  private SiteFiles filesOf(StoryPage page) {
    return files(
        SiteSnapshot.of(
            List.of(page), fixture.articles(), List.of(), StoryReasons.NONE, SiteFixture.CLOCK));
  }

  private static String text(SiteFiles files, String path) {
    return new String(files.find(path).orElseThrow().body(), StandardCharsets.UTF_8);
  }

  private static SyndFeed read(String atom) {
    try {
      return new SyndFeedInput().build(new StringReader(atom));
    } catch (Exception e) {
      throw new AssertionError(atom, e);
    }
  }

  private static Document content(SyndEntry entry) {
    return Jsoup.parse(entry.getContents().getFirst().getValue());
  }

  @Test
  void eachRevisionIsAnEntryTheNewestFirst() {
    List<SyndEntry> entries = read(text(files, FEED)).getEntries();

    assertThat(entries)
        .extracting(SyndEntry::getTitle)
        .containsExactly("Correction: 1 line withdrawn", "1 new line", "The page was opened.");
    assertThat(entries)
        .extracting(SyndEntry::getUpdatedDate)
        .containsExactlyElementsOf(
            bridge.history().reversed().stream().map(it -> Date.from(it.at())).toList());
    assertThat(entries.getFirst().getLink())
        .isEqualTo(ADDRESS + "/stories/calder-bridge-closed.html#revision-3");
    assertThat(Jsoup.parse(text(files, "stories/calder-bridge-closed.html")).select("#revision-3"))
        .hasSize(1);
  }

  @Test
  void anEntryHasTheLinesThatCameAndThoseThatWent() {
    List<SyndEntry> entries = read(text(files, FEED)).getEntries();

    assertThat(content(entries.getFirst()).select("s").eachText())
        .containsExactly("The bridge carries 14,000 vehicles a day.");
    assertThat(content(entries.getFirst()).text())
        .contains("The Tarnmouth Courier changed its report.");
    assertThat(content(entries.get(1)).select("li").eachText())
        .singleElement()
        .asString()
        .startsWith("[Ilse Brandvold] said the cracks")
        .endsWith("(Tarnmouth Courier)");
    assertThat(content(entries.get(2)).select("li").eachText())
        .doesNotHaveDuplicates()
        .anyMatch(line -> line.endsWith("(Tarnmouth Courier and Sound & Strait Daily)"));
  }

  @Test
  void anEntryThatWasWrittenStaysAsItIs() {
    String before = text(files, FEED);
    assertThat(text(filesOf(bridge), FEED)).isEqualTo(before);
    List<Revision> history = new ArrayList<>(bridge.history());
    history.add(
        new Revision(4, Instant.parse("2031-03-14T07:00:00Z"), "The headline changed", false));
    history.add(new Revision(5, Instant.parse("2031-03-15T07:00:00Z"), PageHistory.DETAILS, false));
    StoryPage later =
        new StoryPage(
            bridge.id(),
            bridge.slug(),
            "Another headline",
            bridge.status(),
            bridge.language(),
            bridge.createdAt(),
            history.getLast().at(),
            5,
            bridge.coverage(),
            bridge.sections(),
            history,
            bridge.facts());

    List<SyndEntry> entries = read(text(filesOf(later), FEED)).getEntries();

    assertThat(entries.getFirst().getTitle())
        .as("nothing is said of the last")
        .isEqualTo("The headline changed");
    assertThat(entries.subList(1, entries.size())).isEqualTo(read(before).getEntries());
    assertThat(entries).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
  }

  @Test
  void jsonFeedSaysTheSame() {
    JsonNode json =
        PageCodec.read(text(files, "changes/calder-bridge-closed.json"), JsonNode.class);
    SyndEntry atom = read(text(files, FEED)).getEntries().getFirst();

    assertThat(json.path("items")).hasSize(3);
    assertThat(json.path("items").get(0).path("id").stringValue()).isEqualTo(atom.getUri());
    assertThat(json.path("feed_url").stringValue())
        .isEqualTo(ADDRESS + "/changes/calder-bridge-closed.json");
  }

  @Test
  void aStoryNamesItsFeedBeforeThatOfTheSite() {
    Document page = Jsoup.parse(text(files, "stories/calder-bridge-closed.html"));

    assertThat(page.select("link[type=application/atom+xml]").eachAttr("href"))
        .containsExactly(ADDRESS + "/" + FEED, ADDRESS + "/feed.xml");
    assertThat(page.select("footer a").eachAttr("href")).contains(ADDRESS + "/" + FEED);
  }

  @Test
  void whoFollowsAStoryThatWasMergedGoesOnWithTheOther() {
    assertThat(text(files, "changes/bridge-repair-talks.xml")).isEqualTo(text(files, FEED));
    assertThat(files.paths()).contains("changes/bridge-repair-talks.xml");
    assertThat(files.find("changes/nothing.xml")).isEqualTo(Optional.empty());
  }
}
