package dev.backstory.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.bench.gate.BCubed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselinesTest {
  private static final String FERRY = "The ferry Halcyon sank off Port Arlen, said Mayor Odd Lund.";
  private static final String BRIDGE = "A bridge closed in Vale, said Minister Ida Brandt today.";

  /** Two stories that nobody could mistake, a few days apart. */
  private static StreamViews set(String name) {
    List<StreamArticle> articles = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      boolean ferry = i % 2 == 0;
      articles.add(
          InventedArticles.article(
              InventedArticles.text(
                  name + i,
                  ferry ? "ferry" : "bridge",
                  "2031-05-0" + i + "T08:00:00Z",
                  ferry ? FERRY : BRIDGE),
              ferry ? 1 : 0.1f * i,
              ferry ? 0.1f * i : 1));
    }
    return StreamViews.of(name, articles);
  }

  @Test
  void everyWayFindsWhatIsPlain() {
    List<StreamViews> sets = List.of(set("a"), set("b"), set("c"));

    assertThat(new Baselines(sets).ways())
        .hasSize(7)
        .allSatisfy(
            way -> {
              List<String> found = way.clustering().apply(sets.getFirst());
              assertThat(BCubed.of(sets.getFirst().labels(), found).f1())
                  .as(way.name())
                  .isEqualTo(1);
            });
  }

  @Test
  void theVetoKeepsApartWhatSharesNoName() {
    StreamViews alikeInMeaning =
        StreamViews.of(
            "a",
            List.of(
                InventedArticles.article(InventedArticles.text("1", "ferry", null, FERRY), 1, 0),
                InventedArticles.article(
                    InventedArticles.text("2", "bridge", null, BRIDGE), 1, 0)));
    Way singleLink = new Baselines(List.of(set("a"), set("b"), set("c"))).ways().getLast();

    assertThat(singleLink.clustering().apply(alikeInMeaning)).doesNotHaveDuplicates();
  }

  @Test
  void oursInRotationIsNotAskedAboutTheMergedStream() {
    List<StreamViews> sets = List.of(set("a"), set("b"), set("c"));

    assertThat(Ours.inRotation(sets).clustering().apply(set("merged"))).isEmpty();
    assertThat(Ours.shipped().clustering().apply(set("merged"))).hasSize(6);
  }
}
