package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchFilesTest {
  private final SiteSnapshot site = new SiteFixture().site();
  private final SearchFiles files = new SearchFiles(site);

  @Test
  void wordsAreSmallAndWithoutAccents() {
    assertThat(SearchFiles.wordsOf(List.of("Café’s Über-plan, 41,000", "x".repeat(41))))
        .containsExactlyInAnyOrder("cafe", "s", "uber", "plan", "41", "000");
  }

  @Test
  void aWordLeadsToTheStoriesThatHaveIt() {
    List<String> slugs = site.stories().stream().map(story -> story.slug()).toList();
    int closed = slugs.indexOf("calder-bridge-closed");
    assertThat(text("search/words/fe.json")).contains("\"ferries\":[" + closed + "]");
    assertThat(text("search/words/cl.json"))
        .contains("\"inHeadlines\":{\"closed\":[" + closed + "]}");
    assertThat(text("search/stories/1.json"))
        .contains("stories/calder-bridge-closed.html", "\"newsrooms\":3");
    assertThat(files.find("search/words/zz.json")).isEmpty();
    assertThat(files.find("search/stories/2.json")).isEmpty();
  }

  @Test
  void aServerThatSearchesHasNoSuchFiles() {
    SiteFiles served = new SiteFiles(site, new SiteRenderer(null).searchable(), false);
    assertThat(served.paths()).noneMatch(path -> path.startsWith("search"));
    assertThat(served.find("search/words/fe.json")).isEmpty();
    assertThat(served.find("search.html")).isEmpty();
    SiteFiles built = new SiteFiles(site, new SiteRenderer(null), false);
    assertThat(built.paths()).contains("search.html", "search/words/fe.json");
  }

  private String text(String path) {
    return new String(files.find(path).orElseThrow().body(), StandardCharsets.UTF_8);
  }
}
