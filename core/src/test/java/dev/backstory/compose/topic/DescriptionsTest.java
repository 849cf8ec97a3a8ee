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
  void thePostBeginsBehindAVerbOrAnotherName() {
    assertThat(of("They met Port Safety Secretary Ada Lind.", "Safety Secretary Ada Lind"))
        .contains("Ada Lind is the Port Safety Secretary.");
    assertThat(of("“We heard of it,” Port Secretary Ada Lind said.", "Port Secretary Ada Lind"))
        .contains("Ada Lind is the Port Secretary.");
    assertThat(of("The board of Ways and Means Chairman Ada Lind met.", "Means Chairman Ada Lind"))
        .isEmpty();
    assertThat(of("He is a son of former Deputy Mayor Ada Lind.", "former Deputy Mayor Ada Lind"))
        .contains("Ada Lind is a former Deputy Mayor.");
  }

  @Test
  void aPostOfOneWordIsToldWhereItSaysEnough() {
    assertThat(of("On Monday President Ada Lind spoke.", "President Ada Lind"))
        .contains("Ada Lind is the President.");
    assertThat(of("On Monday Secretary Ada Lind spoke.", "Secretary Ada Lind")).isEmpty();
  }

  @Test
  void whoeverIsCalledByATitleMoreOftenHasIt() {
    ArticleFixture article = new ArticleFixture("a", "Morning Post");
    for (String name : List.of("Ada Lind", "Bo Ek", "Bo Ek")) {
      article
          .line(Role.MAIN, "On Monday President " + name + " spoke.")
          .person(name, name)
          .phrase("President " + name);
    }
    StoryMaterial material = ArticleFixture.material(article);
    assertThat(described("Ada Lind", material)).isEmpty();
    assertThat(described("Bo Ek", material)).contains("Bo Ek is the President.");
  }

  private static Optional<String> described(String name, StoryMaterial material) {
    Topic topic = new Topic(name, EntityType.PERSON, Set.of(name), 1, material.sentences());
    return new Descriptions(material).of(topic).map(Claim::text);
  }

  @Test
  void whoeverLeftIsFormer() {
    assertThat(of("Ada Lind, the port secretary who resigned in May, spoke.", "Ada Lind"))
        .isEmpty();
    StoryMaterial material =
        ArticleFixture.material(
            new ArticleFixture("a", "Morning Post")
                .line(Role.MAIN, "On Monday Deputy Mayor Ada Lind spoke.")
                .person("Ada Lind", "Ada Lind")
                .phrase("Deputy Mayor Ada Lind")
                .line(Role.MAIN, "On Monday former Mayor Ada Lind spoke.")
                .person("Ada Lind", "Ada Lind")
                .phrase("former Mayor Ada Lind"));
    assertThat(described("Ada Lind", material)).contains("Ada Lind is a former Mayor.");
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
