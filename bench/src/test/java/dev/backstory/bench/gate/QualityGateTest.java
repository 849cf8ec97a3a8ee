package dev.backstory.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QualityGateTest {
  private static final Path ROOT = QualityGate.root(Path.of("").toAbsolutePath());

  /** Every measure on the labelled data, where they are. */
  @TestFactory
  Stream<DynamicTest> figuresReachTheirFloors() {
    Optional<Path> data = QualityGate.data(ROOT);
    if (data.isEmpty()) {
      System.out.println(QualityGate.absent(ROOT));
    }
    // The data are no part of the project: without them there is nothing to measure, and it says
    // so.
    Assumptions.assumeTrue(data.isPresent());
    return QualityGate.MEASURES.stream()
        .map(measure -> DynamicTest.dynamicTest(measure.name(), () -> hold(measure, data.get())));
  }

  private static void hold(Measure measure, Path data) throws IOException {
    Floors floors = QualityGate.floors(ROOT).of(measure.name());
    Map<String, Double> figures = QualityGate.figures(measure, data);
    System.out.print(floors.table(figures));
    assertThat(floors.missed(figures)).isEmpty();
  }

  @Test
  void aFigureBelowItsFloorOrMissingFails() {
    Floors floors =
        Floors.of(Map.of("a.low", 0.5, "a.high", 0.5, "a.missing", 0.5, "b.other", 1.0));
    Map<String, Double> figures = Map.of("a.low", 0.49, "a.high", 0.5, "a.free", 0.1);

    assertThat(floors.of("a").missed(figures)).containsExactly("a.low", "a.missing");
    assertThat(floors.of("a").table(figures))
        .containsPattern("a.low +0.490 +0.500 +BELOW")
        .containsPattern("a.missing +- +0.500 +NOT MEASURED")
        .doesNotContain("b.other");
  }
}
