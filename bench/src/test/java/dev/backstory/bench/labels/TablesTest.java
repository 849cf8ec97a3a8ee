package dev.backstory.bench.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablesTest {
  /** Each pair once, of classes that there are, and no text in both halves. */
  @Test
  void pairsOfCopiesAreSound() throws IOException {
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
