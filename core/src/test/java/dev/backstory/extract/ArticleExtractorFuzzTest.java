package dev.backstory.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.backstory.TimeBound;
import dev.backstory.Trial;
import org.jspecify.annotations.Nullable;

/** Whatever bytes come for a page, its reader answers with a clean article or with a reason. */
class ArticleExtractorFuzzTest {
  private static final String ADDRESS = "https://tidings.example/2026/03/02/page";

  /** So low that the pages of a fuzzer, which are small, are articles too. */
  private static final ArticleExtractor.Limits LIMITS =
      new ArticleExtractor.Limits(1_000_000, ArticleExtractor.Limits.DEFAULT.maxElements(), 10);

  @DictionaryFile(resourcePath = "pages.dict")
  @FuzzTest(maxExecutions = 200)
  void extract(byte[] html) {
    Trial.of(html, ArticleExtractorFuzzTest::check);
  }

  private static void check(byte[] html) {
    ExtractOutcome outcome =
        TimeBound.within(() -> new ArticleExtractor(LIMITS).extract(html, ADDRESS, null));

    assertThat(new ArticleExtractor(LIMITS).extract(html, ADDRESS, null)).isEqualTo(outcome);
    switch (outcome) {
      case ExtractOutcome.Rejected(String reason) -> assertThat(reason).isNotBlank();
      case ExtractOutcome.Extracted(ExtractedArticle article) -> assertClean(article, html.length);
    }
  }

  private static void assertClean(ExtractedArticle article, int bytes) {
    assertText(article.text(), bytes);
    assertLine(article.title());
    assertLine(article.outlet());
    assertLine(article.wire());
    article.authors().forEach(ArticleExtractorFuzzTest::assertLine);
    String url = article.canonicalUrl();
    assertThat(url == null || url.matches("https?://\\P{Cntrl}+")).isTrue();
  }

  /** A text is no longer than its page, but for the blank lines between paragraphs. */
  private static void assertText(String text, int bytes) {
    assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(2 * bytes + 2);
    assertThat(text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n'))
        .as("no control characters")
        .isTrue();
    assertThat(text.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000)).isTrue();
  }

  private static void assertLine(@Nullable String line) {
    if (line != null) {
      assertThat(line).isNotBlank();
      assertThat(line.codePoints().noneMatch(Character::isISOControl)).as(line).isTrue();
    }
  }
}
