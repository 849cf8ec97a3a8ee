package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.pipeline.Explanation.ArticleName;
import dev.backstory.pipeline.Explanation.Kind;
import dev.backstory.pipeline.Explanation.Step;
import dev.backstory.pipeline.Explanation.StoryName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class WhyPageTest {
  private final SiteFiles files =
      new SiteFiles(new SiteFixture().site(), new SiteRenderer(null), false);

  private Document page(String path) {
    return Jsoup.parse(
        new String(files.find(path).orElseThrow().body(), StandardCharsets.UTF_8),
        "https://site.example/" + path);
  }

  @Test
  void theCoverageLeadsToTheReasons() {
    assertThat(
            page("stories/calder-bridge-closed.html").select("#coverage .why-link a").attr("href"))
        .isEqualTo("../why/calder-bridge-closed.html");
    assertThat(files.find("why/no-such-story.html")).isEmpty();
  }

  @Test
  void everyArticleSaysHowItCame() {
    Document why = page("why/calder-bridge-closed.html");

    assertThat(why.select(".reasons > li")).hasSize(2);
    assertThat(why.select(".reasons > li").first().text())
        .contains("Bridge <shut>")
        .contains("opened a new story: no existing story was close enough")
        .contains("(best 12 %, 44 % needed)")
        .contains("its story was merged with “Calder bridge closed” (91 %)")
        .contains("meaning of headline and lead 0.31 strongly for")
        .contains("days between them 2.50 clearly against")
        .contains(
            "The next best story was “Bridge survey”, at 12 %; a difference of 32 points would"
                + " have changed the decision")
        .contains("North Wire similarity 21 % in Bridge survey");
    assertThat(why.select(".reasons > li").last().text())
        .contains("joined the story (reasons not recorded)");
    assertThat(why.select(".kicker a").attr("href"))
        .isEqualTo("../stories/calder-bridge-closed.html");
  }

  @Test
  void whatSomebodyDecidedIsCalledSoWithoutAName() {
    ArticleName article = new ArticleName("a", null, "The Quay", "Ferry held", null);
    StoryName story = new StoryName("s", "s", "Ferry held");
    Step step =
        new Step(
            Kind.MERGED,
            Instant.EPOCH,
            true,
            article,
            story,
            null,
            false,
            0,
            0,
            0,
            List.of(),
            List.of(),
            null);

    assertThat(ReasonWords.sentence(step)).endsWith("merged with “Ferry held”, by hand.");
  }

  @Test
  void figuresNearTheEndsAreNotRoundedToCertainty() {
    assertThat(ReasonWords.percent(0.9999)).isEqualTo("over 99 %");
    assertThat(ReasonWords.percent(0.0001)).isEqualTo("under 1 %");
    assertThat(ReasonWords.percent(0.444)).isEqualTo("44 %");
    assertThat(ReasonWords.percent(1)).isEqualTo("100 %");
  }
}
