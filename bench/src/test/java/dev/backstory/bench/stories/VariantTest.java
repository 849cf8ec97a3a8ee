package dev.backstory.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Article;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VariantTest {
  private static Article article(int id) {
    return InventedArticles.text("id" + id, "s", null, "The ferry sank. Two are missing.")
        .article();
  }

  @Test
  void aBlurbIsTheHeadlineAndTheFirstSentence() {
    assertThat(Variant.BLURBS.of(article(1)).text()).isEqualTo("The ferry sank.");
    assertThat(Variant.BLURBS.of(article(1)).title()).isEqualTo("A title");
  }

  @Test
  void titlesGo() {
    assertThat(Variant.UNTITLED.of(article(1)).title()).isNull();
    assertThat(Variant.UNTITLED.of(article(1)).text()).isEqualTo(article(1).text());
    assertThat(
            IntStream.range(0, 100)
                .mapToObj(id -> Variant.HALF_TITLED.of(article(id)))
                .filter(article -> article.title() == null))
        .hasSizeBetween(40, 60);
  }
}
