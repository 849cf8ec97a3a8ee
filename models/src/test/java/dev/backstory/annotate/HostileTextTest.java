package dev.backstory.annotate;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.backstory.model.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that nobody would print, as the shipped tagger reads them. */
class HostileTextTest {
  private static final int SAMPLES = 200;
  private static final int LONG = 5_000;
  private static final Instant DAY = Instant.parse("2031-03-05T12:00:00Z");

  private final ArticleAnnotator annotator =
      new ArticleAnnotator(TaggedText.tagger(), new PlainEmbedder());

  private void check(String text) {
    AnnotationInvariants.check(
        annotator.annotate(
            new Article("a", null, null, List.of(), "Late", DAY, null, null, null, text)));
  }

  @Test
  void newsOfAnySortIsReadWhole() {
    HostileTexts.samples(SAMPLES).forEach(this::check);
  }

  @Test
  void longTextsOfAnySortTakeBoundedTime() {
    for (String text : HostileTexts.longOnes(LONG)) {
      assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(text), text.substring(0, 10));
    }
  }
}
