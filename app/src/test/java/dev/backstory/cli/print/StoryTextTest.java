package dev.backstory.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.outline.Outliner;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
}
