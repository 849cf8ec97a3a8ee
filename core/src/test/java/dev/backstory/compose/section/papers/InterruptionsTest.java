package dev.backstory.compose.section.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptionsTest {
  /** What may be shown of two parts with an attribution between them. */
  private static List<String> shown(String one, String attribution, String other) {
    ArticleFixture article =
        new ArticleFixture("a", "Ferry Post")
            .line(Role.EVALUATION, one + " " + attribution + " " + other)
            .person("Ada Lund", "Ada Lund")
            .quote(Quotation.Kind.DIRECT, one, "said", "Ada Lund", "Ada Lund", "fisherman")
            .quote(Quotation.Kind.DIRECT, other, "said", "Ada Lund", "Ada Lund", "fisherman");
    return read(article);
  }

  private static List<String> read(ArticleFixture article) {
    return new QuoteReader(ArticleFixture.material(article), 60)
        .read("a").stream().map(found -> found.quote().text()).toList();
  }

  @Test
  void neitherHalfOfASentenceIsShown() {
    assertThat(
            shown(
                "“And if we ever did take the money,”",
                "Ada Lund said,",
                "“it was a slip and we paid it back.”"))
        .isEmpty();
    assertThat(
            shown(
                "“We pulled them out one by one,”",
                "Ada Lund said,",
                "“I never saw a night like that one.”"))
        .isEmpty();
  }

  @Test
  void twoSentencesStandEachByItself() {
    assertThat(
            shown(
                "“We pulled them out one by one,”",
                "Ada Lund said.",
                "“We never saw a night like that.”"))
        .containsExactly("We pulled them out one by one", "We never saw a night like that.");
  }

  @Test
  void whatWordsOfTheSameSentenceTurnIsNotShownWithoutThem() {
    assertThat(
            shown(
                "“We pulled them out one by one,”",
                "Ada Lund said, adding",
                "“but we came too late for most of them.”"))
        .isEmpty();
  }

  @Test
  void aSentenceOfItsOwnThatBeginsWithButTurnsNothing() {
    assertThat(
            shown(
                "“We pulled them out one by one,”",
                "Ada Lund said.",
                "“But we came too late for most of them.”"))
        .containsExactly("We pulled them out one by one", "But we came too late for most of them.");
  }

  @Test
  void wordsOfTwoSpeakersAreNoHalves() {
    String one = "“We pulled them out one by one,”";
    String other = "“nobody was left behind on the boat.”";
    ArticleFixture article =
        new ArticleFixture("a", "Ferry Post")
            .line(Role.EVALUATION, one + " Ada Lund said, as Tom Holm said, " + other)
            .person("Ada Lund", "Ada Lund")
            .person("Tom Holm", "Tom Holm")
            .quote(Quotation.Kind.DIRECT, one, "said", "Ada Lund", "Ada Lund", "fisherman")
            .quote(Quotation.Kind.DIRECT, other, "said", "Tom Holm", "Tom Holm", "mate");
    assertThat(read(article))
        .containsExactly("We pulled them out one by one", "nobody was left behind on the boat.");
  }

  @Test
  void aWholeSentenceBesideTheInterruptedOneIsShown() {
    String one = "“The boat is lost to us for good. And if we sail,”";
    String other = "“it will be in another boat. We have one at the quay already.”";
    ArticleFixture article =
        new ArticleFixture("a", "Ferry Post")
            .line(Role.EVALUATION, "“The boat is lost to us for good.")
            .more(Role.EVALUATION, "And if we sail,” Ada Lund said, “it will be in another boat.")
            .person("Ada Lund", "Ada Lund")
            .more(Role.EVALUATION, "We have one at the quay already.”")
            .since(one)
            .quote(Quotation.Kind.DIRECT, one, "said", "Ada Lund", "Ada Lund", "fisherman")
            .quote(Quotation.Kind.DIRECT, other, "said", "Ada Lund", "Ada Lund", "fisherman");
    assertThat(read(article))
        .containsExactly("The boat is lost to us for good.", "We have one at the quay already.");
  }

  @Test
  void aPartOfTheArticlesOwnSentenceIsShown() {
    String words = "“pulled them out one by one before the storm,”";
    ArticleFixture article =
        new ArticleFixture("a", "Ferry Post")
            .line(Role.EVALUATION, "The crew " + words + " Ada Lund said.")
            .person("Ada Lund", "Ada Lund")
            .quote(Quotation.Kind.DIRECT, words, "said", "Ada Lund", "Ada Lund", "fisherman");
    assertThat(read(article)).containsExactly("pulled them out one by one before the storm");
  }
}
