package dev.backstory.compose.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.Claim.InPart;
import dev.backstory.model.EntityType;
import dev.backstory.model.Evidence;
import dev.backstory.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialTellingsTest {
  private static final String TOLD =
      "Ada Lind of the Harbour Board said 1,200 people left Norland after 5 ferries sank.";

  /** The line of one newsroom, told by another that reports so and has another report besides. */
  private static Claim marked(String other, String besides) {
    StoryMaterial material =
        ArticleFixture.material(
            new ArticleFixture("a", "Ferry Post")
                .line(Role.MAIN, TOLD)
                .person("Ada Lind", "Ada Lind")
                .mention("Harbour Board", "Harbour Board", EntityType.ORGANISATION)
                .mention("Norland", "Norland", EntityType.PLACE),
            new ArticleFixture("b", "Island Radio").line(Role.MAIN, other),
            new ArticleFixture("c", "Island Radio").title(besides).line(Role.MAIN, "It rained."));
    List<Evidence> both =
        List.of(material.sentences().get(0).evidence(), material.sentences().get(1).evidence());
    return new PartialTellings(material)
        .mark(new Claim(TOLD, List.of("f"), both, List.of(), Claim.EXTRACTED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lind said for the Harbour Board that 1200 Norlanders left after five ferries sank.|",
        "Mayor Lind said for the Harbour Board that 1,000 left Norland, 5 ferries sunk.|1,200",
        "The Harbour Board said 1,200 people left Norland after 5 ferries sank.|Ada Lind",
        "Lind of the Wharf Board said 1,200 people left after 5 ferries sank.|Harbour Board, Norland",
        "Lind of the Harbour Board said 1,200 people left Norland after ferries sank.|5",
      })
  void saysWhatNoReportOfANewsroomHas(String other, String without) {
    assertThat(marked(other, "Ferries sink").inPart())
        .isEqualTo(
            without == null
                ? List.of()
                : List.of(new InPart("Island Radio", List.of(without.split(", ")))));
  }

  @Test
  void whatAnotherReportOfItHasIsThere() {
    assertThat(
            marked(
                    "Lind of the Harbour Board said many people left Norland after ferries sank.",
                    "1,200 leave, 5 ferries lost")
                .inPart())
        .isEmpty();
  }

  @Test
  void whoseNameTheLineGivesIsNamedThere() {
    StoryMaterial material =
        ArticleFixture.material(
            new ArticleFixture("a", "Ferry Post").line(Role.MAIN, "She closed the harbour."),
            new ArticleFixture("b", "Island Radio").line(Role.MAIN, "The harbour is closed."));
    Claim claim =
        new Claim(
            "[Ada Lind] closed the harbour.",
            List.of("f"),
            List.of(material.sentences().get(0).evidence(), material.sentences().get(1).evidence()),
            List.of(new Edit(ClaimEdits.REFERENCE, "She", "[Ada Lind]")),
            Claim.EXTRACTED);

    assertThat(new PartialTellings(material).mark(claim).inPart())
        .containsExactly(new InPart("Island Radio", List.of("Ada Lind")));
  }

  @Test
  void aDigitOfANameIsNoFigure() {
    assertThat(
            PartialTellings.figuresNotIn(
                List.of("It left at 11:36am."),
                "NH175 and 9M729 left at 11:36 for 1,200 reasons, or 12",
                "NH175 and 9M729 left at 11:36 for 1,200 reasons"))
        .containsExactly("1,200");
  }

  @Test
  void whatAnEditTookOutIsNotMissed() {
    Claim claim = marked("Ferries sank.", "Ferries sink");
    StoryMaterial material =
        ArticleFixture.material(
            new ArticleFixture("a", "Ferry Post").line(Role.MAIN, "Ferries sank, 5 of them."),
            new ArticleFixture("b", "Island Radio").line(Role.MAIN, "Ferries sank."));
    Claim cut =
        new Claim(
            "Ferries sank.",
            List.of("f"),
            List.of(material.sentences().get(0).evidence(), material.sentences().get(1).evidence()),
            List.of(new Edit(ClaimEdits.ASIDE, ", 5 of them", "")),
            Claim.EXTRACTED);

    assertThat(claim.inPart()).isNotEmpty();
    assertThat(new PartialTellings(material).mark(cut)).isEqualTo(cut);
  }
}
