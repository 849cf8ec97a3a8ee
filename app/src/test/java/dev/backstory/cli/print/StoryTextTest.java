package dev.backstory.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.port.SearchIndex.Piece;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.outline.Outliner;
import dev.backstory.site.shape.StoryShapes.FoundStory;
import dev.backstory.site.shape.StoryShapes.StoryItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A story with every kind of section, as it is printed. */
class StoryTextTest {
  private static final SiteSnapshot SITE = new SiteFixture().site();
  private static final StoryPage PAGE = SITE.page("st-3100").orElseThrow();

  private static String printed(boolean words) {
    StringWriter text = new StringWriter();
    new StoryText(new PrintWriter(text), words ? SITE.passages() : StoryText.NO_WORDS)
        .print(Outliner.outline(SITE, PAGE), "stories/bridge.html");
    return text.toString();
  }

  @Test
  void everySectionIsPrintedInEightyColumns() throws IOException {
    try (InputStream expected = StoryTextTest.class.getResourceAsStream("bridge.txt")) {
      String text = printed(true);
      assertThat(text).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
    }
  }

  @Test
  void theWordsOfTheArticlesAreLeftOutUnlessAskedFor() {
    assertThat(printed(false).lines())
        .noneMatch(line -> line.startsWith("    [1] "))
        .isSubsetOf(printed(true).lines().toList());
  }

  /** As somebody may call an outlet who wants to be read by a terminal. */
  @Test
  void whatArticlesSayIsNoCommandForTheTerminal() {
    String hostile =
        "Red \u001b[31m\u009b2J\u0007 \u202eback\u2066 two\u2028lines\r\nand\u0085more";
    Covering article =
        new Covering("tarn-1", null, hostile, List.of(hostile), hostile, null, hostile, true, null);
    StoryPage page =
        new StoryPage(
            PAGE.id(),
            PAGE.slug(),
            hostile,
            PAGE.status(),
            PAGE.language(),
            PAGE.createdAt(),
            PAGE.updatedAt(),
            1,
            new Coverage(List.of(article), 1, 1),
            PAGE.sections(),
            PAGE.history());
    StringWriter text = new StringWriter();
    new StoryText(new PrintWriter(text), StoryText.NO_WORDS)
        .print(Outliner.outline(SITE, page), "stories/" + hostile);
    String table = StoryTable.of(List.of(item(hostile)));
    String found =
        FoundText.of(
            List.of(new FoundStory(item(hostile), List.of(new Piece(hostile, true)))),
            new SiteRenderer(null));
    for (String printed : List.of(text.toString(), table, found)) {
      assertThat(printed)
          .contains("Red [31m 2J back two lines and more")
          .doesNotContainPattern("[\\p{Cc}&&[^\n]]|[\\u2028\\u202A-\\u202E\\u2066-\\u2069]");
    }
  }

  private static StoryItem item(String words) {
    return new StoryItem(
        "st-1",
        "slug",
        words,
        PAGE.status(),
        PAGE.createdAt(),
        PAGE.updatedAt(),
        words,
        1,
        1,
        null,
        words);
  }
}
