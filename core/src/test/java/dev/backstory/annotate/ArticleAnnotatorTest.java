package dev.backstory.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Access;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.ArticleDetails;
import dev.backstory.model.ArticleForm;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Passage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleAnnotatorTest {
  private static final String HEADING = "What the council says 😀";
  private static final String TEXT =
      "The harbour was closed today after the storm.\n\n"
          + HEADING
          + "\n\nThe council will meet on the old pier.";

  private static AnnotatedArticle annotate(@Nullable ZoneOffset zone, List<Passage> passages) {
    ArticleDetails details =
        new ArticleDetails(zone, false, null, null, passages, ArticleForm.REPORT, Access.WHOLE);
    Instant lateInTheDay = Instant.parse("2031-03-05T03:30:00Z");
    Article article =
        new Article(
            "a", null, null, List.of(), "Storm", lateInTheDay, null, "en", null, TEXT, details);
    return new ArticleAnnotator(new PlainTagger(), new PlainEmbedder()).annotate(article);
  }

  @Test
  void todayIsTheDayWhereTheArticleAppeared() {
    assertThat(annotate(ZoneOffset.ofHours(-8), List.of()).times())
        .first()
        .satisfies(time -> assertThat(time.date()).hasToString("2031-03-04"));
    assertThat(annotate(null, List.of()).times())
        .first()
        .satisfies(time -> assertThat(time.date()).hasToString("2031-03-05"));
  }

  @Test
  void aHeadingIsNoSentence() {
    int start = TEXT.indexOf(HEADING);
    Passage heading =
        new Passage(
            Passage.Kind.HEADING, start, start + HEADING.codePointCount(0, HEADING.length()));
    OffsetMap offsets = OffsetMap.of(TEXT);

    assertThat(annotate(null, List.of(heading)).sentences())
        .extracting(sentence -> offsets.slice(sentence.span()))
        .containsExactly(
            "The harbour was closed today after the storm.",
            "The council will meet on the old pier.");
  }

  @Test
  void saysHowFarALongTextWasRead() {
    String text = "The 😀 boat was late. The second boat was later. The third never came.";
    Article article = new Article("a", null, null, List.of(), null, null, null, null, null, text);
    int bound = text.indexOf("boat was later");
    AnnotatedArticle read =
        new ArticleAnnotator(new PlainTagger(), new PlainEmbedder(), bound).annotate(article);

    AnnotationInvariants.check(read);
    assertThat(read.isReadInPart()).isTrue();
    assertThat(OffsetMap.of(text).utf16(read.readTo())).isEqualTo(bound - 1);
    AnnotatedArticle whole =
        new ArticleAnnotator(new PlainTagger(), new PlainEmbedder()).annotate(article);
    assertThat(whole.isReadInPart()).isFalse();
    assertThat(whole.readTo()).isEqualTo(article.length());
  }
}
