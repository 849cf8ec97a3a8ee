package dev.backstory.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.StoryReasons;
import dev.backstory.site.outline.Outliner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A story in one file: as Markdown and as HTML. */
class StoryFilesTest {
  private static final SiteFixture FIXTURE = new SiteFixture();
  private static final SiteSnapshot SITE = FIXTURE.site();
  private static final StoryPage PAGE = SITE.page("st-3100").orElseThrow();

  @Test
  void markdownSaysWhatThePageSays() throws IOException {
    String text = MarkdownStory.of(Outliner.outline(SITE, PAGE), "stories/bridge.html");
    try (InputStream expected = StoryFilesTest.class.getResourceAsStream("bridge.md")) {
      assertThat(text).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void wordsOfArticlesAreNoMarkdown() {
    assertThat(MarkdownStory.plain("# <b>x</b> [a](http://b) *c* _d_ `e`\n> f | ![g](h) www.i $j$"))
        .isEqualTo(
            "\\# \\<b\\>x\\</b\\> \\[a\\](http\\://b) \\*c\\* \\_d\\_ \\`e\\` \\> f \\| !\\[g\\](h)"
                + " www\\.i \\$j\\$");
    assertThat(MarkdownStory.plain("12. x - 13. y")).isEqualTo("12\\. x - 13. y");
    assertThat(MarkdownStory.plain("- x = y, &amp; a\\b")).isEqualTo("\\- x = y, \\&amp; a\\\\b");
  }

  /** The page of an article whose title and address would break out of where they stand. */
  private static SiteSnapshot hostile() {
    Covering first = PAGE.coverage().articles().getFirst();
    Covering hostile =
        new Covering(
            first.id(),
            "https://evil.example/a)>\"'<script>alert(1)</script>",
            first.outlet(),
            List.of("<img src=x onerror=alert(1)>"),
            "</title><script>alert(1)</script> [x](javascript:alert(1))",
            first.publishedAt(),
            null,
            true,
            null);
    StoryPage page =
        new StoryPage(
            PAGE.id(),
            PAGE.slug(),
            "</style><script>alert(1)</script>",
            PAGE.status(),
            PAGE.language(),
            PAGE.createdAt(),
            PAGE.updatedAt(),
            PAGE.revision(),
            new Coverage(List.of(hostile), 1, 1),
            PAGE.sections(),
            PAGE.history(),
            PAGE.facts());
    return SiteSnapshot.of(
        List.of(page), FIXTURE.articles(), List.of(), StoryReasons.NONE, SiteFixture.CLOCK);
  }

  @Test
  void aHostileArticleStaysText() {
    SiteSnapshot site = hostile();
    StoryPage page = site.page("st-3100").orElseThrow();
    String markdown = MarkdownStory.of(Outliner.outline(site, page), "stories/bridge.html");
    assertThat(markdown)
        .contains("](<https://evil.example/a)%3E%22'%3Cscript%3Ealert(1)%3C/script%3E>)")
        .contains("\\[x\\](javascript:alert(1))")
        .doesNotContainPattern("(?<![\\\\(])<[a-zA-Z/!]");

    Document html = Jsoup.parse(new SiteRenderer(null).oneFile(site, page));
    assertThat(html.select("script, img, iframe, object, [onerror]")).isEmpty();
    assertThat(html.title()).isEqualTo("</style><script>alert(1)</script>");
    assertThat(html.body().text()).contains("<img src=x onerror=alert(1)>");
  }

  @Test
  void theFileNeedsNoOtherAndNoScript() {
    SiteRenderer renderer = new SiteRenderer(SiteFixture.NOTICE, "https://news.example");
    Document html = Jsoup.parse(renderer.oneFile(SITE, PAGE));
    assertThat(html.select("script, link, img, iframe, [src], [style]")).isEmpty();
    assertThat(html.select("style").html()).doesNotContain("url(", "@import");
    assertThat(html.select("[href]").eachAttr("href"))
        .isNotEmpty()
        .allMatch(href -> href.startsWith("https://"));
    assertThat(html.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'");
    assertThat(html.body().text())
        .contains(
            SiteFixture.NOTICE,
            "https://news.example/stories/calder-bridge-closed.html",
            "What the papers say",
            "“We would rather have an angry city than a broken bridge”",
            "— Ilse Brandvold, regional transport commissioner");
    Element source = html.selectFirst("details figure");
    assertThat(source).isNotNull();
    assertThat(source.select("mark").text()).contains("cracks in two of its main cables");
    assertThat(renderer.oneFile(SITE, PAGE)).isEqualTo(renderer.oneFile(SITE, PAGE));
  }
}
