package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.ArticleDetails;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Bound;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.model.TimeExpression.Precision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Rows of earlier versions are read: each field that has come since has its value for them. */
class AnnotationCodecTest {
  private static final String FIRST_VERSION =
      """
      {"sentences":[],"mentions":[],"phrases":[],"embedding":[1.0],
       "quotations":[{"kind":"DIRECT","span":{"start":0,"end":2},"cue":null,"mention":null,
                      "speaker":{"name":"Ada Brandt","role":null}}],
       "quantities":[{"span":{"start":0,"end":2},"value":12,"bound":"AT_LEAST","unit":null,
                      "counts":"people killed"}],
       "times":[{"span":{"start":0,"end":5},"date":[2030,3,1],"precision":"MONTH"},
                {"span":{"start":6,"end":9},"date":"2031-01-01","precision":"YEAR"},
                {"span":{"start":9,"end":12},"date":"2031-06-20","precision":"DAY"}]}
      """;

  @Test
  void aTimeOfTheFirstVersionEndsWithItsPrecision() throws IOException {
    assertThat(times())
        .extracting(TimeExpression::end)
        .containsExactly(
            LocalDate.of(2030, 3, 31), LocalDate.of(2031, 12, 31), LocalDate.of(2031, 6, 20));
    assertThat(times())
        .extracting(TimeExpression::precision)
        .containsExactly(Precision.MONTH, Precision.YEAR, Precision.DAY);
  }

  @Test
  void aTimeOfTheFirstVersionLiesWhereTheCalendarPutsIt() throws IOException {
    assertThat(times())
        .extracting(TimeExpression::direction)
        .containsExactly(Direction.PAST, Direction.PRESENT, Direction.FUTURE);
  }

  @Test
  void aTimeOfTheFirstVersionHasNoPartOfTheDay() throws IOException {
    assertThat(times()).extracting(TimeExpression::part).containsOnlyNulls();
  }

  @Test
  void aTimeOfTheFirstVersionDatesNoClause() throws IOException {
    assertThat(times()).extracting(TimeExpression::clause).containsOnlyNulls();
  }

  @Test
  void aFigureOfTheFirstVersionIsALevel() throws IOException {
    assertThat(read().quantities())
        .containsExactly(
            Quantity.level(
                new Span(0, 2), BigDecimal.valueOf(12), Bound.AT_LEAST, null, "people killed"));
  }

  @Test
  void aSpeakerOfTheFirstVersionIsNotSure() throws IOException {
    assertThat(read().quotations())
        .extracting(Quotation::speaker)
        .containsExactly(new Speaker("Ada Brandt", null, false));
  }

  @Test
  void anArticleOfTheFirstVersionWasReadWhole() throws IOException {
    assertThat(read().readTo()).isEqualTo(read().article().length());
  }

  private static List<TimeExpression> times() throws IOException {
    return read().times();
  }

  private static AnnotatedArticle read() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(FIRST_VERSION.getBytes(StandardCharsets.UTF_8));
    }
    Article article =
        new Article(
            "a",
            null,
            null,
            List.of(),
            "Storm",
            Instant.parse("2031-06-18T10:00:00Z"),
            null,
            "en",
            null,
            "March and so on",
            ArticleDetails.NONE);
    return AnnotationCodec.decode(article, packed.toByteArray());
  }
}
