package dev.backstory.annotate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.TaggedText;
import dev.backstory.annotate.figure.DescribedFigure.Fault;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases of real phrasing, read by the tagger that the program runs. */
class QuantityFinderTest {
  private static final double FLOOR = 0.95;
  private static final double FLOOR_UNSEEN = 0.8;

  /** A case is right if all its figures are, in all their parts, and no other is found. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "figure/quantities.txt",
        "figure/quantities-held.txt",
        "figure/quantities-last.txt",
        "figure/quantities-open.txt",
        "figure/quantities-sealed.txt"
      })
  void findsWhatNewsCounts(String table) {
    isRight(table, FLOOR);
  }

  /** These have mended nothing. */
  @Test
  void findsMostOfWhatWasNeverSeen() {
    isRight("figure/quantities-blind.txt", FLOOR_UNSEEN);
  }

  private static void isRight(String table, double floor) {
    List<QuantityCase> cases = TaggedText.rows(table).stream().map(QuantityCase::of).toList();
    List<QuantityCase> wrong = cases.stream().filter(c -> !c.isRight()).toList();
    double right = 1 - (double) wrong.size() / cases.size();
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f %% of %d cases right; cases with a fault: %s%n",
        table,
        100 * right,
        cases.size(),
        byFault(wrong));
    assertThat(right)
        .as(wrong.stream().map(QuantityCase::toString).collect(Collectors.joining("\n")))
        .isGreaterThanOrEqualTo(floor);
  }

  private static Map<Fault, Integer> byFault(List<QuantityCase> wrong) {
    Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    wrong.forEach(c -> c.faults().forEach(fault -> counts.merge(fault, 1, Integer::sum)));
    return counts;
  }
}
