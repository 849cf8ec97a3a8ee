package dev.backstory.compose.section.headline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.Role;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SentenceUse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineWriterTest {
  private static final String PLAIN = "Storm closes Vosburg harbour bridge";

  private static ArticleFixture article(String id, String title) {
    return article(id, title, "2025-03-10T08:00:00Z");
  }

  private static ArticleFixture article(String id, String title, @Nullable String published) {
    return new ArticleFixture(id, "Outlet " + id)
        .title(title)
        .published(published)
        .line(Role.MAIN, "A storm closed the harbour bridge in Vosburg on Monday.");
  }

  private static String written(EditorJudge judge, ArticleFixture... articles) {
    return new HeadlineWriter(judge).write(ArticleFixture.material(articles));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Five takeaways from the storm at Vosburg harbour bridge",
        "Vosburg harbour bridge closed by storm: what we know",
        "Opinion: Vosburg harbour bridge closed by a storm of neglect",
        "Why the storm that closed Vosburg harbour bridge is our own doing",
        "Storm closes Vosburg harbour bridge in shocking, disgraceful scenes of total chaos and fury",
      })
  void whatExplainsAsksOrExcitesLosesToWhatTells(String other) {
    assertThat(written(EditorJudge.UNDECIDED, article("a", other), article("b", PLAIN)))
        .isEqualTo(PLAIN);
    assertThat(written(EditorJudge.UNDECIDED, article("a", PLAIN), article("b", other)))
        .isEqualTo(PLAIN);
  }

  @Test
  void ofEqualsTheOneWinsThatTheJudgeTakesForWhatHappened() {
    String one = "Harbour bridge at Vosburg shut";
    String other = "Vosburg harbour bridge feared shut";
    assertThat(written(EditorJudge.UNDECIDED, article("a", other), article("b", one)))
        .as("without a judge")
        .isEqualTo(written(knows(Map.of()), article("a", other), article("b", one)));
    assertThat(written(knows(Map.of(one, 0.9)), article("a", other), article("b", one)))
        .isEqualTo(one);
    assertThat(written(knows(Map.of(other, 0.9)), article("a", other), article("b", one)))
        .isEqualTo(other);
  }

  /** A judge that takes these headlines for what an account must tell. */
  private static EditorJudge knows(Map<String, Double> must) {
    return new EditorJudge.Undecided() {
      @Override
      public List<SentenceUse> uses(String headline, List<String> sentences) {
        return sentences.stream()
            .map(
                sentence ->
                    must.isEmpty()
                        ? SentenceUse.UNKNOWN
                        : new SentenceUse(
                            must.getOrDefault(sentence, 0.05),
                            0.5,
                            0.5,
                            0.5,
                            0.5,
                            0.5,
                            0.5,
                            0.5,
                            Map.of(),
                            Map.of()))
            .toList();
      }
    };
  }

  @Test
  void aReportOfLongAgoGivesNone() {
    assertThat(
            written(
                EditorJudge.UNDECIDED,
                article("a", PLAIN, "2024-11-02T08:00:00Z"),
                article("b", "Vosburg bridge", "2025-03-09T08:00:00Z"),
                article("c", "Bridge shut after gale", "2025-03-10T08:00:00Z")))
        .isEqualTo("Bridge shut after gale");
  }

  @Test
  void theOutletsNameAndALabelAreLeftOut() {
    assertThat(written(EditorJudge.UNDECIDED, article("a", "Breaking: " + PLAIN + " - Outlet a")))
        .isEqualTo(PLAIN);
  }
}
