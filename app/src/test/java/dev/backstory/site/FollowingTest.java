package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.site.catalogue.Topic;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** What a browser asks for that follows pages, and the feeds of a site in one list. */
final class FollowingTest {
  private static final String ADDRESS = "https://backstory.example/news";

  private final SiteFixture fixture = new SiteFixture();
  private final SiteFiles files =
      new SiteFiles(fixture.site(), new SiteRenderer(null, ADDRESS), false);

  private static String text(SiteFiles files, String path) {
    return new String(files.find(path).orElseThrow().body(), StandardCharsets.UTF_8);
  }

  private JsonNode json(String path) {
    return PageCodec.read(text(files, path), JsonNode.class);
  }

  private Document page(String path) {
    return Jsoup.parse(text(files, path));
  }

  @Test
  void theLatestOfAStoryAreTheChangesOfItsPage() {
    JsonNode latest = json("latest/stories/calder-bridge-closed.json");

    assertThat(latest.path("page").stringValue()).isEqualTo("stories/calder-bridge-closed.html");
    assertThat(latest.path("feed").stringValue()).isEqualTo("changes/calder-bridge-closed.xml");
    assertThat(latest.path("updates")).hasSize(3);
    assertThat(latest.path("updates").get(1).path("title").stringValue()).isEqualTo("1 new line");
    assertThat(latest.path("updates").get(0).path("page").stringValue())
        .isEqualTo("stories/calder-bridge-closed.html#revision-3");
    assertThat(text(files, "latest/stories/bridge-repair-talks.json"))
        .isEqualTo(text(files, "latest/stories/calder-bridge-closed.json"));
  }

  @Test
  void theLatestOfATopicAreItsStoriesThatChangedLast() {
    Topic topic = fixture.site().topics().find("calder-bridge").orElseThrow();
    JsonNode latest = json("latest/topics/calder-bridge.json");

    assertThat(latest.path("name").stringValue()).isEqualTo("Calder Bridge");
    assertThat(latest.path("updates")).hasSameSizeAs(topic.stories());
    assertThat(latest.path("updates").get(0).path("title").stringValue())
        .isEqualTo(topic.stories().getFirst().headline());
    assertThat(Instant.parse(latest.path("updates").get(0).path("at").stringValue()))
        .isEqualTo(topic.stories().getFirst().updatedAt());
  }

  /** Every page that can be followed says where the latest of it is, and since when. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "stories/calder-bridge-closed.html",
        "topics/calder-bridge.html",
        "outlets/tarnmouth-courier.html",
        "people/ilse-brandvold.html"
      })
  void aPageThatCanBeFollowedLeadsToWhatIsNew(String path) {
    Element button = page(path).selectFirst("button.follow");
    JsonNode latest = json(button.attr("data-latest"));

    assertThat(button.hasAttr("hidden")).as("without script").isTrue();
    assertThat(latest.path("page").stringValue()).isEqualTo(path);
    assertThat(latest.path("name").stringValue())
        .isEqualTo(button.attr("data-name"))
        .isEqualTo(page(path).select("h1").text());
    assertThat(latest.path("updates").get(0).path("at").stringValue())
        .isEqualTo(button.attr("data-since"));
    assertThat(files.find(latest.path("feed").stringValue())).isPresent();
    for (JsonNode update : latest.path("updates")) {
      String[] at = update.path("page").stringValue().split("#");
      assertThat(files.find(at[0])).as(at[0]).isPresent();
      assertThat(at.length == 1 || page(at[0]).getElementById(at[1]) != null).isTrue();
    }
  }

  @Test
  void theLatestOfEveryPageIsAmongTheFilesAndNothingElseIs() {
    List<String> followed = new ArrayList<>();
    for (String path : files.paths()) {
      if (path.endsWith(".html") && !page(path).select("button.follow").isEmpty()) {
        followed.add("latest/" + path.replace(".html", ".json"));
      }
    }
    assertThat(followed).hasSizeGreaterThan(4);
    assertThat(files.paths()).containsAll(followed);
    assertThat(files.find("latest/stories/nothing.json")).isEmpty();
    assertThat(files.find("latest/people/nobody.json")).isEmpty();
    assertThat(files.find("latest/days/2031-03-12.json")).isEmpty();
  }

  @Test
  void aNewsreaderTakesOverTheFeedsOfASite() {
    Document list = Jsoup.parse(text(files, "feeds.opml"), "", Parser.xmlParser());

    assertThat(list.select("body > outline").eachAttr("text"))
        .containsExactly("The whole site", "Topics", "Outlets", "People");
    assertThat(list.select("outline[xmlUrl]")).isNotEmpty();
    for (Element feed : list.select("outline[xmlUrl]")) {
      String path = feed.attr("xmlUrl").replace(ADDRESS + "/", "");
      assertThat(text(files, path)).contains("<title>" + feed.attr("text").replace("&", "&amp;"));
      assertThat(feed.attr("htmlUrl")).startsWith(ADDRESS + "/");
    }
    assertThat(list.select("outline[text=Topics] > outline").first().attr("text"))
        .as("the topic of most stories")
        .isEqualTo("Calder Bridge");
  }

  @Test
  void theListIsBounded() throws Exception {
    StoryPage page = fixture.pages().getFirst();
    List<StoryPage> pages = new ArrayList<>();
    for (int i = 0; i <= FeedOutline.MOST; i++) {
      pages.add(
          PageCodec.read(
              PageCodec.json(page)
                  .replace("\"" + page.id() + "\"", "\"st-" + i + "\"")
                  .replace("\"" + page.slug() + "\"", "\"story-" + i + "\"")
                  .replace("Tarnmouth Courier", "Courier & Sons " + i),
              StoryPage.class));
    }
    SiteSnapshot site =
        SiteSnapshot.of(
            pages, _ -> Optional.empty(), List.of(), StoryReasons.NONE, SiteFixture.CLOCK);
    String opml = text(new SiteFiles(site, new SiteRenderer(null), false), "feeds.opml");

    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(opml)))
                .getElementsByTagName("outline")
                .getLength())
        .isGreaterThan(FeedOutline.MOST);
    Document list = Jsoup.parse(opml, "", Parser.xmlParser());
    assertThat(list.select("outline[text=Outlets] > outline")).hasSize(FeedOutline.MOST);
    assertThat(list.select("outline[text=Outlets] > outline").eachAttr("text"))
        .as("of most stories first")
        .startsWith("East Bank Echo");
  }

  @Test
  void theFrontPageAndThatOfWhatIsFollowedNameTheList() {
    for (String path : List.of("index.html", "following.html")) {
      assertThat(page(path).select("link[type=text/x-opml]").eachAttr("href"))
          .as(path)
          .containsExactly("feeds.opml");
    }
    assertThat(page("about.html").select("link[type=text/x-opml]")).isEmpty();
    assertThat(page("stories/calder-bridge-closed.html").select(".masthead nav a").eachAttr("href"))
        .contains("../following.html");
    assertThat(page("following.html").select("main a[href=feeds.opml]")).hasSize(1);
    assertThat(page("following.html").select("noscript").text()).contains("needs JavaScript");
  }
}
