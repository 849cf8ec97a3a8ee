package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruncationNoticeTest {
  private static AnnotatedArticle readTo(int end) {
    Article article =
        new Article(
            "a", null, null, List.of(), null, null, null, null, null, "The 😀 boat is late");
    return new AnnotatedArticle(
        article,
        end,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Embedding.of(1));
  }

  @Test
  void whatWasReadWholeLeavesNothing() {
    assertThat(TruncationNotice.of(readTo(18))).isEmpty();
  }

  @Test
  void saysHowManyWordsWereRead() {
    assertThat(TruncationNotice.of(readTo(10)))
        .contains(new Rejection("a", "too long: read up to word 3 of 5"));
  }
}
