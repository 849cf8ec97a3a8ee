package dev.backstory.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.score.BCubed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScoresTest {
  private static List<JsonNode> rows(String... lines) {
    return JsonRows.of(String.join("\n", lines));
  }

  @Test
  void bCubedWeighsEveryItem() {
    BCubed score = BCubed.of(List.of("a", "a", "a", "b"), List.of("x", "x", "y", "y"));

    assertThat(score.precision()).isEqualTo(0.75);
    assertThat(score.recall()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4, within(1e-12));
  }

  @Test
  void anArticleLeftOutIsAStoryOfItsOwn() {
    BCubed score =
        StoriesMeasure.score(
            rows("{\"id\":\"1\",\"story\":\"a\"}", "{\"id\":\"2\",\"story\":\"a\"}"),
            rows("{\"id\":\"1\",\"story\":\"x\"}"));

    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.recall()).isEqualTo(0.5);
  }

  @Test
  void quotationsCountByTheirSpansAndTheirSpeakers() {
    List<JsonNode> gold =
        rows(
            "{\"id\":\"1\",\"text\":\"“Yes,” she said. “No,” he said.\",\"attributions\":["
                + "{\"content\":[[0,6]],\"source\":[[7,10]]},"
                + "{\"content\":[[17,22]],\"source\":[[23,25]]}]}");
    List<JsonNode> predicted =
        rows(
            "{\"id\":\"1\",\"quotes\":["
                + "{\"kind\":\"direct\",\"start\":0,\"end\":6,\"mention\":{\"start\":7,\"end\":10}},"
                + "{\"kind\":\"direct\",\"start\":17,\"end\":22,\"mention\":null},"
                + "{\"kind\":\"mixed\",\"start\":26,\"end\":30,\"mention\":null},"
                + "{\"kind\":\"indirect\",\"start\":26,\"end\":30,\"mention\":null}]}");

    assertThat(QuotesMeasure.polnear(gold, predicted))
        .containsEntry("polnear.found", 1.0)
        .containsEntry("polnear.speaker", 0.5)
        .containsEntry("polnear.inside", 2 / 3.0);
  }

  @Test
  void rougeCountsSharedWordsOnce() {
    double score =
        SummariesMeasure.score(
            "summary",
            Map.of(
                "a", rows("{\"summary\":\"The ferry sank.\"}").getFirst(),
                "b", rows("{\"summary\":\"Nothing.\"}").getFirst()),
            Map.of("a", rows("{\"summary\":\"the the FERRY\"}").getFirst()));

    assertThat(score).isCloseTo((2 * 2.0 / 6) / 2, within(1e-12));
  }

  @Test
  void rolesCountByLabel() {
    double score =
        RolesMeasure.macroF1(
            rows(
                "{\"id\":\"1\",\"sentences\":[{\"role\":\"main\"},{\"role\":\"none\"}]}",
                "{\"id\":\"2\",\"sentences\":[{\"role\":\"main\"}]}"),
            rows("{\"id\":\"1\",\"roles\":[\"main\",\"main\"]}"));

    // main: 1 of 2 found, 1 of 2 claims right; none: never found
    assertThat(score).isCloseTo((0.5 + 0) / 2, within(1e-12));
  }

  @Test
  void pagesCountByTheirTextAndByEveryFact() {
    var figures =
        PageScore.of(
            rows(
                "{\"id\":\"1\",\"title\":\"A – B\",\"author\":\"Ann Lee\",\"published\":\"2024-05-06\","
                    + "\"text\":\"one two\",\"with\":[\"one, two\"],\"without\":[\"three\",\"Menu\"]}",
                "{\"id\":\"2\",\"title\":\"C\",\"author\":null,\"published\":null,\"text\":\"x\"}"),
            rows(
                "{\"id\":\"1\",\"title\":\"a b\",\"authors\":[\"Bo Fox\",\"Ann Lee\"],"
                    + "\"published\":\"2024-05-06T10:00Z\",\"text\":\"One two three two\"}",
                "{\"id\":\"2\",\"rejected\":\"why\"}"));

    assertThat(figures)
        .containsEntry("word-f1", 2 * 2.0 / 6 / 2)
        .containsEntry("title", 0.5)
        .containsEntry("authors", 1.0)
        .containsEntry("date", 1.0)
        .containsEntry("kept", 1.0)
        .containsEntry("left-out", 0.5)
        .containsEntry("read", 0.5);
  }

  @Test
  void whereAllAuthorsAreLabelledAllMustBeFound() {
    List<JsonNode> gold =
        rows("{\"id\":\"1\",\"text\":\"x\",\"authors\":[\"Ann Lee\",\"Bo Fox\"]}");

    assertThat(PageScore.of(gold, rows("{\"id\":\"1\",\"authors\":[\"Bo Fox\",\"ANN LEE\"]}")))
        .containsEntry("authors", 1.0);
    assertThat(PageScore.of(gold, rows("{\"id\":\"1\",\"authors\":[\"Ann Lee\"]}")))
        .containsEntry("authors", 0.0);
  }
}
