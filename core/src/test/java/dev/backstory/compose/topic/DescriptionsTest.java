package dev.backstory.compose.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.Role;
import dev.backstory.notation.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DescriptionsTest {
  /** What is made of one sentence that names Ada Lind, whose phrase is given. */
  private static Optional<String> of(String sentence, String phrase) {
    StoryMaterial material =
        ArticleFixture.material(
            new ArticleFixture("a", "Morning Post")
                .line(Role.MAIN, sentence)
                .person("Ada Lind", "Ada Lind")
                .phrase(phrase));
    Topic lind =
        new Topic("Ada Lind", EntityType.PERSON, Set.of("Ada Lind"), 1, material.sentences());
    return new Descriptions(material).of(lind).map(Claim::text);
  }

  @Test
  void takesThePostBeforeTheNameWithAllItsWords() {
    assertThat(of("On Monday Deputy Attorney General Ada Lind spoke.", "General Ada Lind"))
        .contains("Ada Lind is the Deputy Attorney General.");
    assertThat(of("A letter from Arl Sen. Ada Lind came.", "Arl Sen. Ada Lind"))
        .contains("Ada Lind is an Arl senator.");
  }

  @Test
  void nobodyIsSeveral() {
    assertThat(
            of("Two harbour defendants Ada Lind and Bo Ek spoke.", "harbour defendants Ada Lind"))
        .isEmpty();
  }

  @Test
  void takesWhatStandsBetweenCommas() {
    assertThat(of("Ada Lind, 41, a former miner who has run trams, spoke.", "Ada Lind"))
        .contains("Ada Lind is a former miner.");
  }

  @Test
  void whoseLawyerSheIsMustBeClear() {
    assertThat(of("Then his lawyer Ada Lind spoke.", "lawyer Ada Lind")).isEmpty();
    assertThat(of("Then his chief legal adviser Ada Lind spoke.", "chief legal adviser Ada Lind"))
        .isEmpty();
  }

  @Test
  void whatStandsBetweenCommasOfAListIsNobodysDescription() {
    assertThat(of("Bo Dahl and Ada Lind, a former miner, spoke.", "Ada Lind")).isEmpty();
  }

  @Test
  void nobodyIsWhatSheWasBeforeHerDeath() {
    assertThat(of("The minister of ports Ada Lind died.", "Ada Lind")).isEmpty();
    assertThat(List.of("late", "then"))
        .allMatch(Resource.words("compose/topic/no-roles.txt")::contains);
  }
}
