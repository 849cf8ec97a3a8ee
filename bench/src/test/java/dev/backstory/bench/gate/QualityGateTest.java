package dev.backstory.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.bench.data.Folders;
import dev.backstory.bench.data.NoLabelledData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

class QualityGateTest {
  /** Every measure on the labelled data, where they are, which are no part of the project. */
  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> figuresReachTheirFloors() {
    try {
      Path data = Folders.data();
      return QualityGate.parts().stream()
          .map(part -> DynamicTest.dynamicTest(part, () -> hold(part, data)));
    } catch (NoLabelledData none) {
      System.out.println(none.getMessage());
      return Assumptions.abort(none.getMessage());
    }
  }

  private static void hold(String part, Path data) throws IOException {
    Floors floors = Floors.read(Folders.floors()).of(part);
    Map<String, Double> figures = QualityGate.figures(part, data);
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
