package dev.backstory.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

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
                      "id" + i, i % 5 == 0 ? null : "2031-05-0" + (1 + i / 10) + "T08:00:00Z"))
          .toList();

  @Test
  void daysKeepTheirPlaces() {
    List<StreamArticle> shuffled = Shuffle.withinDays(STREAM, 1);

    assertThat(shuffled).containsExactlyInAnyOrderElementsOf(STREAM).isNotEqualTo(STREAM);
    for (int i = 0; i < 30; i++) {
      int from = STREAM.indexOf(shuffled.get(i));
      assertThat(from / 10).isEqualTo(i / 10);
      if (i % 5 == 0) {
        assertThat(from).isEqualTo(i);
      }
    }
  }

  @Test
  void theSeedDecides() {
    assertThat(Shuffle.withinDays(STREAM, 2)).isEqualTo(Shuffle.withinDays(STREAM, 2));
    assertThat(Shuffle.throughout(STREAM, 2))
        .isNotEqualTo(Shuffle.throughout(STREAM, 3))
        .containsExactlyInAnyOrderElementsOf(STREAM);
  }
}
