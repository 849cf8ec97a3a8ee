package dev.backstory.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backstory.cluster.copy.Overlap.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Each pair once, of classes that there are, and no text in both halves. */
  @Test
  void theLabelsAreSound() throws IOException {
    Set<Set<String>> pairs = new HashSet<>();
    Map<String, String> halves = new HashMap<>();
    for (List<String> row : Tables.rows("syndication-pairs.tsv")) {
      assertThat(row).hasSize(4);
      assertThat(row.get(0)).isIn("tuned", "held");
      assertThat(row.get(3)).isIn("copy", "partial", "independent");
      assertThat(pairs.add(Set.of(row.get(1), row.get(2)))).as("%s", row).isTrue();
      for (String id : row.subList(1, 3)) {
        assertThat(halves.merge(id, row.get(0), (a, b) -> a)).isEqualTo(row.get(0));
      }
    }
    assertThat(pairs).hasSizeGreaterThan(250);
  }
}
