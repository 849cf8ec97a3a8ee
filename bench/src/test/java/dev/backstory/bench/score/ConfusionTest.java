package dev.backstory.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backstory.cluster.copy.Overlap.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {
  private static Confusion<Kind> confusion() {
    Confusion<Kind> confusion = new Confusion<>(Kind.class);
    confusion.add(Kind.COPY, Kind.COPY);
    confusion.add(Kind.COPY, Kind.PARTIAL);
    confusion.add(Kind.PARTIAL, Kind.INDEPENDENT);
    confusion.add(Kind.INDEPENDENT, Kind.PARTIAL);
    confusion.add(Kind.INDEPENDENT, Kind.INDEPENDENT);
    return confusion;
  }

  @Test
  void classesTakenAsOneAreNotConfusedWithEachOther() {
    assertThat(confusion().figures(List.of(Kind.COPY, Kind.PARTIAL)))
        .hasEntrySatisfying("precision", it -> assertThat(it).isCloseTo(2 / 3.0, within(1e-12)))
        .hasEntrySatisfying("recall", it -> assertThat(it).isCloseTo(2 / 3.0, within(1e-12)));
    assertThat(confusion().figures(List.of(Kind.COPY)))
        .containsEntry("precision", 1.0)
        .containsEntry("recall", 0.5);
  }

  @Test
  void nothingFoundIsNoDivisionByZero() {
    assertThat(new Confusion<>(Kind.class).figures(List.of(Kind.COPY)))
        .containsEntry("precision", 0.0)
        .containsEntry("recall", 0.0)
        .containsEntry("f1", 0.0);
  }

  @Test
  void theTableHasARowATruth() {
    assertThat(confusion().table("pairs").lines())
        .hasSize(4)
        .anyMatch(line -> line.matches("  copy +1 +1 +0"));
  }
}
