package dev.backstory.compose.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Role;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryFacts;
import dev.backstory.model.StoryFacts.Alike;
import dev.backstory.port.EditorJudge;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorroborationTest {
  private static final String TOLD = "The ferry company lost its licence on Friday.";
  private static final String OTHER = "The licence of the ferry company is gone.";

  /** Says that the one sentence bears out the other in this direction alone. */
  private static EditorJudge bearingOut(String evidence, String claim) {
    return new EditorJudge.Undecided() {
      @Override
      public double bearsOut(String one, String other) {
        return one.equals(evidence) && other.equals(claim) ? 0.9 : 0.1;
      }
    };
  }

  private static Claim claim(StoryMaterial material) {
    List<Evidence> evidence = new ArrayList<>();
    material.sentences().forEach(sentence -> evidence.add(sentence.evidence()));
    return new Claim(TOLD, List.of("f1"), evidence, List.of(), Claim.EXTRACTED);
  }

  /** Of two sentences that tell the same with this probability by what a story shows. */
  private static StoryMaterial material(ArticleFixture other, double same) {
    List<StoryArticle> articles =
        List.of(new ArticleFixture("a", "Ferry Post").line(Role.MAIN, TOLD).build(), other.build());
    List<Evidence> told =
        new StoryMaterial(articles, List.of(), StoryFacts.NONE)
            .sentences().stream().map(StorySentence::evidence).toList();
    Alike alike = new Alike(told.getFirst(), told.getLast(), same);
    return new StoryMaterial(
        articles,
        List.of(),
        new StoryFacts(List.of(), List.of(alike), List.of(), List.of(), List.of()));
  }

  private static ArticleFixture other() {
    return new ArticleFixture("b", "Island Radio").line(Role.MAIN, OTHER);
  }

  @Test
  void aNewsroomIsNamedIfEitherSentenceBearsOutTheOther() {
    StoryMaterial material = material(other(), 0.7);
    Claim claim = claim(material);

    assertThat(new Corroboration(material, bearingOut(OTHER, TOLD)).sure(claim)).isEqualTo(claim);
    assertThat(new Corroboration(material, bearingOut(TOLD, OTHER)).sure(claim)).isEqualTo(claim);
  }

  @Test
  void whatHasNoWordOfTheClaimTellsWhatAnEditHasTakenOut() {
    StoryMaterial material = material(other(), 0.99);
    Claim whole = claim(material);
    Claim cut =
        new Claim("Ships stay away.", List.of("f1"), whole.evidence(), List.of(), Claim.EXTRACTED);

    assertThat(new Corroboration(material, bearingOut(OTHER, TOLD)).sure(cut).evidence())
        .containsExactly(whole.evidence().getFirst());
  }

  @Test
  void aNewsroomIsNotNamedIfNeitherDoes() {
    StoryMaterial material = material(other(), 0.7);
    Claim claim = claim(material);

    assertThat(new Corroboration(material, bearingOut("", "")).sure(claim).evidence())
        .containsExactly(claim.evidence().getFirst());
  }

  @Test
  void theSameNewsroomIsNotDoubted() {
    StoryMaterial material =
        material(new ArticleFixture("b", "Ferry Post").line(Role.MAIN, OTHER), 0.7);
    Claim claim = claim(material);

    assertThat(new Corroboration(material, bearingOut("", "")).sure(claim)).isEqualTo(claim);
  }

  @Test
  void nobodyIsAskedWhereTheStoryShowsThatTheyTellTheSame() {
    StoryMaterial material = material(other(), 0.9);
    Claim claim = claim(material);

    assertThat(new Corroboration(material, bearingOut("", "")).sure(claim)).isEqualTo(claim);
  }
}
