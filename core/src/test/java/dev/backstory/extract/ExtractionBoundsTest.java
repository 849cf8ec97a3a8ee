package dev.backstory.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page is made of, it ends soon, in an article or a rejection. */
class ExtractionBoundsTest {
  private static final String ONE =
      "<p>The harbour of Port Ellery was closed on Tuesday after a storm tore two cranes from their rails.</p>";

  /** As large as a page may be. */
  private static final int LARGE = ArticleExtractor.Limits.DEFAULT.maxBytes();

  /** Two seconds is the aim, and the rest is for slow machines. Time of the processor. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final ArticleExtractor extractor = new ArticleExtractor();

  private static Stream<Arguments> shapes() {
    StringBuilder attributes = new StringBuilder("<p ");
    for (int i = 0; i < 500_000; i++) {
      attributes.append("a").append(i).append("=b ");
    }
    StringBuilder fonts = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      fonts.append("<font size=").append(i).append(">");
    }
    return Stream.of(
        Arguments.of("100,000 nested elements", "<div>".repeat(100_000) + ONE),
        Arguments.of("100,000 nested with text", "<div class='a-b cd'>x ".repeat(100_000)),
        Arguments.of("nested to the limit", fill("<div>")),
        Arguments.of("a million tiny elements", "<i></i>".repeat(1_000_000)),
        Arguments.of("tiny elements to the limit", "<i></i>".repeat(199_000) + ONE),
        Arguments.of("paragraphs to the limit", "<p>x".repeat(199_000)),
        Arguments.of("many paragraphs", ONE.repeat(60_000)),
        Arguments.of("list items", "<li><a href=x>y</a>".repeat(90_000)),
        Arguments.of("headings that lead away", "<h2><a href=x>y</a></h2>".repeat(90_000)),
        Arguments.of("one text", fill("word ")),
        Arguments.of("one word", fill("x")),
        Arguments.of("dashes", ONE + "<p>" + fill("a-")),
        Arguments.of("a million attributes", fill("<p a=b " + "a=b ".repeat(1_000_000) + ">")),
        Arguments.of("different attributes", attributes + ">" + ONE),
        Arguments.of("a long class", "<div class='" + "ad-b ".repeat(1_000_000) + "'>" + ONE),
        Arguments.of(
            "many long classes", ("<div class='" + "ad-b ".repeat(60) + "'>x").repeat(20_000)),
        Arguments.of("formatting left open", fonts + fill("<p>x")),
        Arguments.of("links left open", fill("<b><a href=x>")),
        Arguments.of("tables in tables", fill("<table><tr><td>")),
        Arguments.of("text in tables", fill("<table>x")),
        Arguments.of("cells of one row", "<table><tr>" + "<td>x y z</td>".repeat(90_000)),
        Arguments.of("bylines", "<div class=byline><a rel=author>By A B</a></div>".repeat(60_000)),
        Arguments.of("times", "<time datetime=2031-03-04>x</time>".repeat(90_000)),
        Arguments.of(
            "statements",
            "<script type='application/ld+json'>{\"@type\":\"Report\",\"headline\":\"x\"}</script>"
                .repeat(30_000)),
        Arguments.of(
            "nested statements",
            "<script type='application/ld+json'>" + "[".repeat(5_000_000) + "</script>" + ONE),
        Arguments.of("a long headline", "<h1>" + "a - ".repeat(1_000_000) + "</h1>" + ONE),
        Arguments.of("a long title", "<title>" + "a | ".repeat(1_000_000) + "</title>" + ONE),
        Arguments.of("entities", fill("&amp;&lt;")),
        Arguments.of("comments left open", fill("<!--")),
        Arguments.of("ends without beginnings", fill("</p></div>")),
        Arguments.of("nothing but zeros", "\0".repeat(LARGE)));
  }

  private static String fill(String piece) {
    return piece.repeat(LARGE / piece.length());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void endsSoon(String shape, String html) {
    byte[] page = ("<html><body>" + html).getBytes(StandardCharsets.UTF_8);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    ExtractOutcome outcome = extractor.extract(page, "https://a.example/b", null);
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(outcome).as(shape).isNotNull();
    assertThat(Duration.ofNanos(after - before)).as(shape).isLessThan(LIMIT);
  }

  @Test
  void whatIsTooLargeIsRejectedForThat() {
    assertThat(extractor.extract(new byte[20_000_000], null, null))
        .isEqualTo(new ExtractOutcome.Rejected("larger than " + LARGE + " bytes"));
    assertThat(
            extractor.extract(
                "<i></i>".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), null, null))
        .isEqualTo(new ExtractOutcome.Rejected("more than 200000 elements"));
  }

  @ParameterizedTest
  @MethodSource("deep")
  void whatTheParserCannotNestIsRejectedForThat(String html) {
    assertThat(extractor.extract((html + ONE).getBytes(StandardCharsets.UTF_8), null, null))
        .isEqualTo(new ExtractOutcome.Rejected("markup nested too deeply to be read"));
  }

  private static List<String> deep() {
    return List.of(
        "<p><b><i></p>" + "<div>".repeat(130),
        "<template>" + "<g>".repeat(122) + "<svg><e><e><template><n>");
  }

  @Test
  void formattingLeftOpenBeforeNestedBoxesIsRead() {
    String html = "<p><b><i></p>" + "<div>".repeat(40) + ONE;
    for (int day = 2; day < 9; day++) {
      html += ONE.replace("Tuesday", "day " + day);
    }
    assertThat(extractor.extract(html.getBytes(StandardCharsets.UTF_8), null, null))
        .isInstanceOfSatisfying(
            ExtractOutcome.Extracted.class,
            page -> assertThat(page.article().text()).contains("on Tuesday after", "on day 8"));
  }

  @Test
  void aLongArticleIsReadToItsEnd() {
    StringBuilder html = new StringBuilder("<article><h1>Storms at Port Ellery</h1>" + ONE);
    for (int i = 0; i < 2_000; i++) {
      html.append(ONE.replace("Tuesday", "day " + i));
    }
    ExtractOutcome outcome =
        extractor.extract(html.toString().getBytes(StandardCharsets.UTF_8), null, null);
    assertThat(((ExtractOutcome.Extracted) outcome).article().text())
        .contains("on day 1 after", "day 1999");
  }
}
