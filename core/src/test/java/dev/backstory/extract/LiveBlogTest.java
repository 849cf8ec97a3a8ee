package dev.backstory.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.ArticleForm;
import dev.backstory.model.Passage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveBlogTest {
  private static final String STATED =
      "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Storm over Port Ellery\"}</script>";

  private static ExtractedArticle article(String head, String body) {
    String html =
        "<!doctype html><html><head>"
            + head
            + "</head><body><main><h1>Storm over Port Ellery</h1>"
            + body
            + "</main></body></html>";
    return ((ExtractOutcome.Extracted)
            new ArticleExtractor().extract(html.getBytes(StandardCharsets.UTF_8), null, "utf-8"))
        .article();
  }

  private static String posts(int count) {
    StringBuilder posts = new StringBuilder("<div class=live>");
    for (int i = 0; i < count; i++) {
      posts.append(
          "<div class=post><time datetime='2031-03-04T1%d:15:00Z'>1%d.15</time><h2>Update number %d</h2><p>At the %dth hour the wind tore another roof from the sheds at the harbour of Port Ellery, the fire brigade said.</p><p>Nobody has been hurt so far, and the bridge stays closed.</p></div>"
              .formatted(i, i, i, i));
    }
    return posts + "</div>";
  }

  private static List<String> said(ExtractedArticle article, Passage.Kind kind) {
    int[] text = article.text().codePoints().toArray();
    return article.passages().stream()
        .filter(passage -> passage.kind() == kind)
        .map(passage -> new String(text, passage.start(), passage.end() - passage.start()))
        .toList();
  }

  @Test
  void whatCallsItselfALiveBlogIsOne() {
    ExtractedArticle article = article(STATED, posts(3));
    assertThat(article.form()).isEqualTo(ArticleForm.LIVE_BLOG);
    List<String> posts = said(article, Passage.Kind.POST);
    assertThat(posts).hasSize(3);
    assertThat(posts.get(1)).contains("At the 1th hour").doesNotContain("At the 2th hour");
  }

  @Test
  void manyDatedPostsMakeALiveBlog() {
    ExtractedArticle article = article("", posts(8));
    assertThat(article.form()).isEqualTo(ArticleForm.LIVE_BLOG);
    assertThat(said(article, Passage.Kind.POST)).hasSize(8);
  }

  @Test
  void anArticleWithATimeOrTwoIsAReport() {
    ExtractedArticle article =
        article("", "<p><time datetime=2031-03-04>4 March</time></p>" + posts(1) + posts(2));
    assertThat(article.form()).isEqualTo(ArticleForm.REPORT);
    assertThat(said(article, Passage.Kind.POST)).isEmpty();
  }
}
