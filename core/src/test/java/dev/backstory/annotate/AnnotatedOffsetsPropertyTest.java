package dev.backstory.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.OffsetMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AnnotatedOffsetsPropertyTest {
  private static final int LONG = 30_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant DAY = Instant.parse("2031-03-05T12:00:00Z");

  private final ArticleAnnotator annotator =
      new ArticleAnnotator(new PlainTagger(), new PlainEmbedder());

  private AnnotatedArticle annotate(String text) {
    return annotator.annotate(
        new Article("a", null, null, List.of(), "Late", DAY, null, null, null, text));
  }

  /** Pieces that news is made of and others, strung together. */
  @Provide
  Arbitrary<String> news() {
    return Arbitraries.of(HostileTexts.PIECES)
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join("", pieces))
        .filter(text -> !text.isBlank());
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().all().ofMinLength(1).ofMaxLength(200).filter(s -> !s.isBlank());
  }

  @Property(tries = 500)
  void newsOfAnySortIsReadWhole(@ForAll("news") String text) {
    AnnotationInvariants.check(annotate(text));
  }

  @Property(tries = 200)
  void anyTextCanBeRead(@ForAll("anything") String text) {
    AnnotationInvariants.check(annotate(text));
  }

  @Test
  void longTextsOfAnySortTakeBoundedTime() {
    for (String text : HostileTexts.longOnes(LONG)) {
      assertTimeoutPreemptively(
          PATIENCE, () -> AnnotationInvariants.check(annotate(text)), text.substring(0, 10));
    }
  }

  @Test
  void aLongListOfNamesakesTakesBoundedTime() {
    String text = HostileTexts.family(ArticleAnnotator.DEFAULT_MAX_LENGTH);
    assertTimeoutPreemptively(PATIENCE, () -> AnnotationInvariants.check(annotate(text)));
  }

  @Property(tries = 30)
  void aNameIsFoundWhereItStandsBehindAnyEmoji(@ForAll("emoji") String emoji) {
    String text = emoji + " It is late. " + emoji + " Then Jane Doe came.";
    OffsetMap offsets = OffsetMap.of(text);
    assertThat(annotate(text).mentions())
        .extracting(mention -> offsets.slice(mention.span()))
        .contains("Then Jane Doe");
  }

  @Provide
  Arbitrary<String> emoji() {
    return Arbitraries.integers()
        .between(0x1F300, 0x1F5FF)
        .map(Character::toString)
        .list()
        .ofMaxSize(5)
        .map(list -> String.join("", list));
  }
}
