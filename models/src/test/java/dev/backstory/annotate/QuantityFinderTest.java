package dev.backstory.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quantity;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases of real phrasing, read by the tagger that the program runs. */
class QuantityFinderTest {
  private final QuantityFinder finder = new QuantityFinder();

  @TestFactory
  Stream<DynamicTest> findsWhatNewsCounts() {
    return TaggedText.rows("quantities.txt").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0], () -> assertThat(found(row[0])).isEqualTo(row[1].strip())));
  }

  private String found(String text) {
    OffsetMap offsets = OffsetMap.of(text);
    return finder.find(TaggedText.sentence(text), offsets).stream()
        .map(quantity -> describe(quantity, offsets))
        .collect(Collectors.joining("; "));
  }

  private static String describe(Quantity quantity, OffsetMap offsets) {
    return "%s=%s %s %s %s"
        .formatted(
            offsets.slice(quantity.span()),
            quantity.value().toPlainString(),
            quantity.bound(),
            Objects.requireNonNullElse(quantity.unit(), "-"),
            Objects.requireNonNullElse(quantity.counts(), "-"));
  }
}
