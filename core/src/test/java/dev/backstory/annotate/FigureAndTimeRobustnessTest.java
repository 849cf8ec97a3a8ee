package dev.backstory.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.backstory.annotate.figure.QuantityFinder;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.annotate.time.PublicationDay;
import dev.backstory.annotate.time.TimeResolver;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quantity;
import dev.backstory.model.Span;
import dev.backstory.model.TimeExpression;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes, spans lie in the text and do not overlap, and long sentences take little time.
 */
class FigureAndTimeRobustnessTest {
  private static final PublicationDay DAY = new PublicationDay(LocalDate.of(2031, 6, 18), true);
  private static final PublicationDay UNKNOWN = new PublicationDay(null, false);
  private static final int LONG = 50_000;

  private final TimeResolver resolver = new TimeResolver();
  private final QuantityFinder finder = new QuantityFinder();

  @Property(tries = 500)
  void spansLieInTheTextInOrder(@ForAll("sentences") String text) {
    OffsetMap offsets = OffsetMap.of(text);
    TaggedSentence sentence = PlainTokens.sentence(0, text);
    check(
        resolver.resolve(List.of(sentence), DAY, offsets).stream().map(TimeExpression::span),
        offsets);
    check(finder.find(sentence, offsets).stream().map(Quantity::span), offsets);
  }

  @Property(tries = 300)
  void anyCharactersAreRead(@ForAll String text) {
    OffsetMap offsets = OffsetMap.of(text);
    TaggedSentence sentence = PlainTokens.sentence(0, text);
    check(
        resolver.resolve(List.of(sentence), UNKNOWN, offsets).stream().map(TimeExpression::span),
        offsets);
    check(finder.find(sentence, offsets).stream().map(Quantity::span), offsets);
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
            "on",
            "in",
            "March",
            "3",
            ",",
            "2019",
            "May",
            "Tuesday",
            "last",
            "year",
            "later",
            "after",
            "before",
            "century",
            "21st",
            "quarter",
            "spring",
            "weekend",
            "early",
            "10-15",
            "2014-15",
            "1990s",
            "Christmas",
            "13/02/2031",
            "two",
            "days",
            "ago",
            "$",
            "1.2",
            "billion",
            "percent",
            "at",
            "least",
            "12",
            "people",
            "killed",
            "-",
            "to",
            "between",
            "and",
            "the",
            "of",
            "😀",
            "999999999",
            "99999999999999999999",
            "0",
            "31",
            "February",
            "hundred",
            "thousand",
            "a",
            "dozen",
            "said",
            "will",
            "(",
            ")")
        .list()
        .ofMaxSize(30)
        .map(words -> String.join(" ", words));
  }

  /** What is no number that news would count is no figure, whatever follows it. */
  @ParameterizedTest
  @ValueSource(strings = {"1,,2", "$", "1e400", "1.2.3", "0012", "1,2", "12,34,56,78", "½½", "-"})
  void brokenNumbersAreNoFigures(String number) {
    assertThat(quantities(number + " people were there")).isEmpty();
    assertThat(quantities("9".repeat(10_000) + " people were there")).isEmpty();
  }

  @Test
  void whatIsLargeStaysExact() {
    assertThat(quantities("99999999999999999999 barrels"))
        .extracting(quantity -> quantity.value().toPlainString())
        .containsExactly("99999999999999999999");
  }

  private List<Quantity> quantities(String text) {
    return finder.find(PlainTokens.sentence(0, text), OffsetMap.of(text));
  }

  @Test
  void longSentencesTakeLinearTime() {
    for (String unit :
        List.of(
            "3-",
            "two hundred ",
            "March 3, ",
            "1,",
            "on Tuesday ",
            "9 people ",
            "of 9 in 10 ",
            "rose from $9 to ",
            "a half and ",
            "million ",
            "9/2 ",
            "9 of the ",
            "was to go and ",
            "two days after ",
            "in 2014 he said ",
            "who says since ")) {
      String text = unit.repeat(LONG / unit.length());
      TaggedSentence sentence = PlainTokens.sentence(0, text);
      OffsetMap offsets = OffsetMap.of(text);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            resolver.resolve(List.of(sentence), DAY, offsets);
            finder.find(sentence, offsets);
          });
    }
  }

  private static void check(Stream<Span> spans, OffsetMap offsets) {
    int end = 0;
    for (Span span : spans.toList()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(span.length()).isPositive();
      end = span.end();
    }
    assertThat(end).isLessThanOrEqualTo(offsets.length());
  }
}
