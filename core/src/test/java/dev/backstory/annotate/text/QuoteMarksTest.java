package dev.backstory.annotate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteMarksTest {
  private static List<String> found(String text) {
    return new QuoteMarks()
        .find(text).stream().map(span -> text.substring(span.start(), span.end())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "She said \u201Cit rained,\u201D twice. | \u201Cit rained,\u201D",
        "She said \"it rained,\" twice. | \"it rained,\"",
        "She said ''it rained,'' twice. | ''it rained,''",
        "She said 'it rained', twice. | 'it rained'",
        "She said \u2018it\u2019s late\u2019 twice. | \u2018it\u2019s late\u2019",
        "Elle dit \u00ABil pleut\u00BB hier. | \u00ABil pleut\u00BB",
        "Er sagte \u201Ees regnet\u201C heute. | \u201Ees regnet\u201C",
        "\u201CHe said \u2018no\u2019 to me,\u201D she said. | \u201CHe said \u2018no\u2019 to me,\u201D",
        "\"He said \u201Cno\u201D to me,\" she said. | \"He said \u201Cno\u201D to me,\""
      })
  void readsEveryKindOfMark(String text, String quoted) {
    assertThat(found(text)).containsExactly(quoted);
  }

  @Test
  void apostrophesAreNoMarks() {
    assertThat(found("It's the workers' hall, built in the '90s. They don't mind.")).isEmpty();
  }

  @Test
  void aLongQuotationOpensEveryParagraphAndClosesOnce() {
    String text = "\u201CIt rained.\n\n\u201CNobody came.\u201D\n\nThey left.";
    List<QuotedSpan> spans = new QuoteMarks().find(text);
    assertThat(found(text)).containsExactly("\u201CIt rained.", "\u201CNobody came.\u201D");
    assertThat(spans).extracting(QuotedSpan::continued).containsExactly(false, true);
  }

  @Test
  void aMarkThatIsNeverClosedQuotesNothing() {
    assertThat(found("It was 5\" long.\nShe said \u201Cno and left.\nNothing more.")).isEmpty();
  }
}
