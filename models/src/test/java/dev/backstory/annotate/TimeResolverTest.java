package dev.backstory.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.OffsetMap;
import dev.backstory.model.TimeExpression;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases of real phrasing, read by the tagger that the program runs. */
class TimeResolverTest {
  private final TimeResolver resolver = new TimeResolver();

  @TestFactory
  Stream<DynamicTest> resolvesWhatNewsSays() {
    return TaggedText.rows("times.txt").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0] + " " + row[1],
                    () -> assertThat(resolved(row[0], row[1])).isEqualTo(row[2].strip())));
  }

  private String resolved(String published, String text) {
    OffsetMap offsets = OffsetMap.of(text);
    LocalDate day = published.equals("-") ? null : LocalDate.parse(published);
    return resolver.resolve(TaggedText.sentence(text), day, offsets).stream()
        .map(found -> describe(found, offsets))
        .collect(Collectors.joining("; "));
  }

  private static String describe(TimeExpression found, OffsetMap offsets) {
    return offsets.slice(found.span()) + "=" + found.date() + " " + found.precision();
  }
}
