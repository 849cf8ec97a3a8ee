package dev.backstory.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.extract.ArticleExtractor;
import dev.backstory.extract.ExtractOutcome;
import dev.backstory.extract.ExtractedArticle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final String PROSE =
      "<p>The council of Port Ellery 🏛 has agreed to mend the old pier before winter, its clerk said on Monday.</p>";

  private static List<String> passages(String body) {
    String html =
        "<html><body><article><h1>Pier</h1>"
            + PROSE
            + body
            + PROSE.replace("Monday", "Tuesday")
            + "</article></body></html>";
    ExtractedArticle article =
        ((ExtractOutcome.Extracted)
                new ArticleExtractor()
                    .extract(html.getBytes(StandardCharsets.UTF_8), null, "utf-8"))
            .article();
    int[] text = article.text().codePoints().toArray();
    return article.passages().stream()
        .map(p -> p.kind() + " " + new String(text, p.start(), p.end() - p.start()))
        .toList();
  }

  @Test
  void plainParagraphsAreNone() {
    assertThat(passages("")).isEmpty();
  }

  @Test
  void headingsQuotesAndItemsAreKnown() {
    assertThat(
            passages(
                "<h2>What it will cost the town</h2>"
                    + PROSE.replace("Monday", "Sunday")
                    + "<blockquote><p>We will drive every single nail ourselves if we have to, and so will our children.</p></blockquote>"
                    + PROSE.replace("Monday", "Friday")
                    + "<ul><li>New planks for the whole length of the pier, of oak.</li><li>New lamps, which the old ones have long deserved.</li></ul>"))
        .containsExactly(
            "HEADING What it will cost the town",
            "BLOCK_QUOTE We will drive every single nail ourselves if we have to, and so will our children.",
            "LIST_ITEM New planks for the whole length of the pier, of oak.",
            "LIST_ITEM New lamps, which the old ones have long deserved.");
  }

  @Test
  void theCellsOfARowStandTogether() {
    assertThat(
            passages(
                "<table><tr><th>Planks of oak from the north</th><th>4,000 crowns in all</th></tr><tr><td>Lamps with brass fittings</td><td>900 crowns for each of them</td></tr></table>"))
        .containsExactly(
            "TABLE_ROW Planks of oak from the north | 4,000 crowns in all",
            "TABLE_ROW Lamps with brass fittings | 900 crowns for each of them");
  }

  @Test
  void aCellThatHoldsParagraphsIsNoRow() {
    assertThat(
            passages(
                "<table><tr><td>"
                    + PROSE.replace("Monday", "Sunday")
                    + PROSE.replace("Monday", "Friday")
                    + "</td></tr></table>"))
        .isEmpty();
  }

  @Test
  void whatTheMarkupCallsACaptionOrAPostIsOne() {
    assertThat(
            passages(
                "<p class=\"wp-caption-text\">The pier of Port Ellery in the storm of last winter, seen from the lighthouse.</p>"
                    + PROSE.replace("Monday", "Sunday")
                    + "<blockquote class=\"twitter-tweet\"><p>We will drive every single nail ourselves if we have to, and so will our children.</p></blockquote>"))
        .containsExactly(
            "CAPTION The pier of Port Ellery in the storm of last winter, seen from the lighthouse.",
            "EMBEDDED_POST We will drive every single nail ourselves if we have to, and so will our children.");
  }
}
