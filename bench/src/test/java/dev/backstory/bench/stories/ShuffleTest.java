package dev.backstory.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShuffleTest {
  /** Ten articles a day on three days, and every fifth without a date. */
  private static final List<StreamArticle> STREAM =
      IntStream.range(0, 30)
          .mapToObj(
              i ->
                  InventedArticles.article(
                      InventedArticles.text(
                          "id" + i,
                          "s",
                          i % 5 == 0 ? null : "2031-05-0" + (1 + i / 10) + "T08:00:00Z",
                          "Text."),
                      1))
          .toList();

  @Test
  void daysKeepTheirPlaces() {
    List<Integer> order = Shuffle.withinDays(STREAM, 1);

    assertThat(order).doesNotHaveDuplicates().hasSize(30).isNotEqualTo(inOrder());
    for (int i = 0; i < 30; i++) {
      assertThat(order.get(i) / 10).isEqualTo(i / 10);
      if (i % 5 == 0) {
        assertThat(order.get(i)).isEqualTo(i);
      }
    }
  }

  @Test
  void theSeedDecides() {
    assertThat(Shuffle.withinDays(STREAM, 2)).isEqualTo(Shuffle.withinDays(STREAM, 2));
    assertThat(Shuffle.throughout(STREAM, 2))
        .isNotEqualTo(Shuffle.throughout(STREAM, 3))
        .containsExactlyInAnyOrderElementsOf(inOrder());
  }

  private static List<Integer> inOrder() {
    return new ArrayList<>(IntStream.range(0, 30).boxed().toList());
  }
}
