package dev.backstory.bench.labels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.bench.labels.MentionLabels.Label;
import dev.backstory.model.Article;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionScoreTest {
  private static final String TEXT = "The Arl Post met Ada Lind in Arl. Lind left @lind.";

  private static Label label(int start, int end, EntityType type, String entity) {
    return new Label(new Span(start, end), type, entity);
  }

  private static final MentionLabels LABELLED =
      new MentionLabels(
          new Article("a", null, null, List.of(), null, null, null, null, null, TEXT),
          new Span(0, 50),
          List.of(
              label(4, 12, EntityType.ORGANISATION, "post"),
              label(17, 25, EntityType.PERSON, "ada"),
              label(29, 32, EntityType.PLACE, "arl"),
              label(34, 38, EntityType.PERSON, "ada"),
              label(44, 49, null, "")));

  private static Mention found(int start, int end, String name, EntityType type) {
    return new Mention(new Span(start, end), name, type);
  }

  private static MentionScore score(Mention... found) {
    return MentionScore.of(List.of(LABELLED), List.of(List.of(found)));
  }

  @Test
  void aLeadingArticleAndWhatIsOpenCountForNothing() {
    MentionScore score =
        score(
            found(0, 12, "The Arl Post", EntityType.ORGANISATION),
            found(17, 25, "Ada Lind", EntityType.PERSON),
            found(29, 32, "Arl", EntityType.PLACE),
            found(34, 38, "Ada Lind", EntityType.PERSON),
            found(45, 49, "lind", EntityType.PERSON));
    assertThat(score.figures()).containsEntry("f1", 1.0).containsEntry("joins", 1.0);
    assertThat(score.faults()).isEmpty();
  }

  @Test
  void aWrongTypeIsMissedAndFalse() {
    MentionScore score = score(found(29, 32, "Arl", EntityType.PERSON));
    assertThat(score.figures()).containsEntry("f1", 0.0);
    assertThat(score.figures().get("spans")).isEqualTo(2.0 / 5);
    assertThat(score.faults()).hasSize(5);
  }

  @Test
  void aLongerStretchIsLenientlyRight() {
    MentionScore score = score(found(13, 25, "met Ada Lind", EntityType.PERSON));
    assertThat(score.figures()).containsEntry("f1", 0.0);
    assertThat(score.figures().get("lenient")).isEqualTo(2.0 / 5);
  }

  @Test
  void namesThatAreNotJoinedCostJoins() {
    MentionScore score =
        score(
            found(17, 25, "Ada Lind", EntityType.PERSON), found(34, 38, "Lind", EntityType.PERSON));
    assertThat(score.figures().get("joins")).isLessThan(1);
  }
}
