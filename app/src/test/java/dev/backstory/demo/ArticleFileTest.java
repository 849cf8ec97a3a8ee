package dev.backstory.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.backstory.demo.DemoArticle.Version;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArticleFileTest {
  private static final String TWO_VERSIONS =
      """
      ---
      title: Nine: a number
      published: 2026-03-02T10:00:00+01:00
      authors: Ada Vell, Bo Lunt
      section: News
      caption: A quay
      ---

      ## First thing

      Nine boats came.

      They left.
      ---
      changed: 2026-03-03T08:00:00+01:00
      correction: It was eight boats.
      ---
      Eight boats came.
      """;

  @Test
  void readsEveryVersionAndLetsLaterOnesInherit() {
    DemoArticle article = ArticleFile.parse("courier", "boats", TWO_VERSIONS);
    Version first = article.versions().get(0);
    Version second = article.versions().get(1);

    assertThat(first.title()).isEqualTo("Nine: a number");
    assertThat(first.authors()).containsExactly("Ada Vell", "Bo Lunt");
    assertThat(first.paragraphs())
        .containsExactly("## First thing", "Nine boats came.", "They left.");
    assertThat(first.summary()).isEqualTo("Nine boats came.");
    assertThat(first.correction()).isNull();
    assertThat(second.title()).isEqualTo("Nine: a number");
    assertThat(second.caption()).isEqualTo("A quay");
    assertThat(second.correction()).isEqualTo("It was eight boats.");
    assertThat(second.paragraphs()).containsExactly("Eight boats came.");
  }

  @Test
  void showsTheVersionOfTheMoment() {
    DemoArticle article = ArticleFile.parse("courier", "boats", TWO_VERSIONS);

    assertThat(article.at(Instant.parse("2026-03-02T08:59:59Z"))).isEmpty();
    assertThat(article.at(Instant.parse("2026-03-02T09:00:00Z")))
        .hasValue(article.versions().get(0));
    assertThat(article.at(Instant.parse("2026-03-03T07:00:00Z")))
        .hasValue(article.versions().get(1));
  }

  @Test
  void refusesWhatIsNotAnArticle() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArticleFile.parse("courier", "bare", "Only text.\n"))
        .withMessageContaining("courier/bare");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArticleFile.parse("courier", "x", "---\ntitle: A\n---\nText.\n"))
        .withMessageContaining("published");
  }
}
