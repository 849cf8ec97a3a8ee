package dev.backstory.compose.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.Evidence;
import dev.backstory.model.Role;
import dev.backstory.model.StoryArticle;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleUseTest {
  private static final ComposeSettings SETTINGS = new ComposeSettings(0.1, 100, 50, 60);

  @Test
  void aPageUsesATenthOfALongArticle() {
    ArticleUse use = use(5_000);
    use.show(words(0, 400));
    assertThat(use.allows(words(400, 500))).isTrue();
    assertThat(use.allows(words(400, 501))).isFalse();
    assertThat(use.allowsQuoted(words(400, 500))).isTrue();
    assertThat(use.allowsQuoted(words(400, 501))).isFalse();
  }

  @Test
  void quotationsStandBesideTheWordsOfAShortArticle() {
    ArticleUse use = use(300);
    use.show(words(0, 100));
    assertThat(use.allows(words(100, 101))).isFalse();
    assertThat(use.allowsQuoted(words(100, 150))).isTrue();
    assertThat(use.allowsQuoted(words(100, 151))).isFalse();
  }

  @Test
  void manyQuotationsLeaveLessForItsOwnWords() {
    ArticleUse use = use(300);
    use.showQuoted(words(0, 90));
    assertThat(use.allows(words(100, 160))).isTrue();
    assertThat(use.allows(words(100, 161))).isFalse();
  }

  @Test
  void aStretchShownTwiceCountsOnce() {
    ArticleUse use = use(300);
    use.show(words(10, 40));
    use.show(words(0, 100));
    use.show(words(20, 30));
    assertThat(use.allows(words(50, 90))).isTrue();
    assertThat(use.allowsQuoted(words(5, 95))).isTrue();
    assertThat(use.allowsQuoted(words(100, 150))).isTrue();
  }

  @Test
  void someIsLeftToLaterSections() {
    ArticleUse use = use(300);
    use.show(words(0, 30));
    assertThat(use.spares(words(30, 60), 0.4)).isTrue();
    assertThat(use.spares(words(30, 61), 0.4)).isFalse();
    assertThat(use.spares(words(0, 30), 1)).isTrue();
  }

  private static ArticleUse use(int length) {
    StoryArticle article =
        new ArticleFixture("a", "The Ferry Post").line(Role.MAIN, "x".repeat(length)).build();
    return new ArticleUse(List.of(article), SETTINGS);
  }

  private static Evidence words(int start, int end) {
    return new Evidence("a", start, end);
  }
}
