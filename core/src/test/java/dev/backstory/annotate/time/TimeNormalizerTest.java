package dev.backstory.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.PlainTokens;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.TimeExpression;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words come to on the calendar, without a tagger. */
class TimeNormalizerTest {
  private final TimeResolver resolver = new TimeResolver();

  @ParameterizedTest
  @CsvSource({
    "2031-01-01, He resigned last week, 2030-12-23, 2030-12-29",
    "2032-03-01, He resigned on February 29, 2032-02-29, 2032-02-29",
    "2031-03-01, He resigned last month, 2031-02-01, 2031-02-28",
    "2031-01-15, He resigned last winter, 2029-12-01, 2030-02-28",
    "2031-12-31, He resigned in December, 2031-12-01, 2031-12-31",
    "2031-01-01, He resigned in December, 2030-12-01, 2030-12-31",
    "2031-06-18, He resigned two centuries ago, 1800-01-01, 1899-12-31",
    "2031-06-18, He resigned two decades ago, 2010-01-01, 2019-12-31",
    "2031-06-18, He resigned 99 centuries ago, ,",
    "2031-06-18, He resigned 999999999 years ago, ,",
    "2031-06-18, He resigned on June 31, ,",
    "2031-06-18, He spoke of the 19 May 11 runners, ,",
    "2031-06-18, He resigned in the 21st century, 2000-01-01, 2099-12-31",
    "2031-06-18, He resigned in the 1990s, 1990-01-01, 1999-12-31",
    "2031-06-18, He resigned between 2011 and 2014, 2011-01-01, 2014-12-31",
    "9999-12-31, He resigned yesterday, 9999-12-30, 9999-12-30"
  })
  void coversItsDays(LocalDate published, String text, String first, String last) {
    List<TimeExpression> found =
        resolver.resolve(
            List.of(PlainTokens.sentence(0, text)),
            new PublicationDay(published, false),
            OffsetMap.of(text));

    if (first == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().date()).isEqualTo(first);
      assertThat(found.getFirst().end()).isEqualTo(last);
    }
  }
}
