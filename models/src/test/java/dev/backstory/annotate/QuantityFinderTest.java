package dev.backstory.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases of real phrasing, read by the tagger that the program runs. */
class QuantityFinderTest {
  private static final double FLOOR = 0.95;

  private final QuantityFinder finder = new QuantityFinder();

  /** A case is right if all its figures are, in all their parts, and no other is found. */
  @ParameterizedTest
  @ValueSource(strings = {"quantities.txt", "quantities-held.txt", "quantities-last.txt"})
  void findsWhatNewsCounts(String cases) {
    List<String[]> rows = TaggedText.rows(cases);
    List<String> wrong = new ArrayList<>();
    for (String[] row : rows) {
      String found = found(row[0]);
      if (!found.equals(row[1].strip())) {
        wrong.add(row[0] + "\n  wanted " + row[1].strip() + "\n  found  " + found);
      }
    }
    double right = 1 - (double) wrong.size() / rows.size();
    System.out.printf(
        Locale.ROOT, "%s: %.1f %% of %d cases right%n", cases, 100 * right, rows.size());
    assertThat(right).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(FLOOR);
  }

  private String found(String text) {
    OffsetMap offsets = OffsetMap.of(text);
    return finder.find(TaggedText.sentence(text), offsets).stream()
        .map(quantity -> describe(quantity, offsets))
        .collect(Collectors.joining("; "));
  }

  private static String describe(Quantity quantity, OffsetMap offsets) {
    return offsets.slice(quantity.span())
        + " => "
        + quantity.value().toPlainString()
        + after("..", plain(quantity.upper()))
        + after(" ", quantity.unit() == null ? "-" : quantity.unit())
        + after("/", quantity.per())
        + " "
        + quantity.bound()
        + after(" ", quantity.change())
        + after(" ", quantity.counts() == null ? "-" : quantity.counts())
        + (quantity.qualifiers() == null ? "" : " (" + quantity.qualifiers() + ")");
  }

  private static @Nullable String plain(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  private static String after(String mark, @Nullable Object part) {
    return part == null ? "" : mark + part;
  }
}
