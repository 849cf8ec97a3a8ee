package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleSignatureTest {
  @Test
  void wordsCountTheLessTheFurtherDownTheyStand() {
    String text = "lighthouse " + "filler ".repeat(500) + "harbour";
    ArticleSignature signature = ArticleSignature.of(Articles.of("a", "Title", text, 1, 0));

    assertThat(signature.text().get("lighthous"))
        .isGreaterThan(2 * signature.text().get("harbour"));
  }

  @Test
  void wordsOfTheTitleCountMore() {
    ArticleSignature signature =
        ArticleSignature.of(Articles.of("a", "Lighthouse", "A harbour.", 1, 0));

    assertThat(signature.title()).containsOnlyKeys("lighthous");
    assertThat(signature.text().get("lighthous")).isGreaterThan(signature.text().get("harbour"));
  }

  @Test
  void anArticleWithoutTitleHasAnEmptyOne() {
    assertThat(ArticleSignature.of(Articles.of("a", null, "A harbour.", 1, 0)).title()).isEmpty();
  }
}
