package dev.backstory.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.TimeCases.Case;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases of real phrasing, read by the tagger that the program runs. */
class TimeCasesTest {
  private static final double LEAST_RIGHT = 0.95;
  private static final int FEWEST = 400;

  @Test
  void newsIsDatedAsItsReadersDateIt() {
    List<Case> cases = new ArrayList<>(TimeCases.read("times.txt"));
    cases.addAll(TimeCases.read("more-times.txt"));
    cases.addAll(TimeCases.read("last-times.txt"));
    List<Case> wrong = cases.stream().filter(it -> !it.isRight()).toList();
    double right = 1 - (double) wrong.size() / cases.size();

    wrong.forEach(System.out::println);
    System.out.printf("times: %.1f %% of %d cases right%n", 100 * right, cases.size());

    assertThat(cases).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(right).isGreaterThanOrEqualTo(LEAST_RIGHT);
  }
}
