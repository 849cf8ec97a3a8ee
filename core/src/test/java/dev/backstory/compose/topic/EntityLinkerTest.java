package dev.backstory.compose.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.Role;
import dev.backstory.port.EntityGlossary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntityLinkerTest {
  private static final Gloss OF_NORLAND =
      person("1", "Bo Karr", "Norlandic politician, senator from Norland (born 1960)", 60);
  private static final Gloss OF_SUDORIA =
      person("2", "Bo Karr", "Sudorian politician, governor of Sudoria (born 1958)", 60);
  private static final Gloss SWIMMER =
      person("3", "Ada Lind", "Norlandic swimmer, champion of Europe (born 1990)", 10);
  private static final Gloss NORLAND =
      place("4", "Norland", "country in northern Europe; its capital is Arl", 240);
  private static final Gloss SUDORIA =
      place("5", "Sudoria", "country in the south; its capital is Dry Wells", 240);
  private static final Gloss MILL_BAY_NORTH =
      place("6", "Mill Bay", "town in Norland on the Arl river", 80);
  private static final Gloss MILL_BAY_SOUTH = place("7", "Mill Bay", "town in Sudoria", 70);

  private static final EntityGlossary GLOSSARY =
      name ->
          switch (name) {
            case "Bo Karr" -> List.of(OF_NORLAND, OF_SUDORIA);
            case "Ada Lind", "Lind" -> List.of(SWIMMER);
            case "Norland" -> List.of(NORLAND);
            case "Sudoria" -> List.of(SUDORIA);
            case "Mill Bay" -> List.of(MILL_BAY_NORTH, MILL_BAY_SOUTH);
            default -> List.of();
          };

  private static Gloss person(String id, String name, String description, int popularity) {
    return gloss(id, name, EntityType.PERSON, description, popularity);
  }

  private static Gloss place(String id, String name, String description, int popularity) {
    return gloss(id, name, EntityType.PLACE, description, popularity);
  }

  private static Gloss gloss(
      String id, String name, EntityType type, String description, int popularity) {
    return new Gloss(id, name, type, description, "Test", "none", null, popularity);
  }

  private static Optional<Gloss> link(String name, ArticleFixture article) {
    StoryMaterial material = ArticleFixture.material(article);
    List<Topic> topics = TopicFinder.all(material, DecidedTopics.NONE);
    Topic topic = topics.stream().filter(t -> t.names().contains(name)).findFirst().orElseThrow();
    return new EntityLinker(GLOSSARY, LinkWeights.trained(), material, topics).link(topic);
  }

  private static ArticleFixture article() {
    return new ArticleFixture("a", "Arl Gazette");
  }

  @Test
  void twoPoliticiansOfOneNameAreToldByWhatTheyAre() {
    assertThat(
            link(
                "Bo Karr",
                article()
                    .line(Role.MAIN, "Sen. Bo Karr of Norland spoke against the Norlandic budget.")
                    .person("Bo Karr", "Bo Karr")
                    .mention("Norland", "Norland", EntityType.PLACE)))
        .contains(OF_NORLAND);
    assertThat(
            link(
                "Bo Karr",
                article()
                    .line(Role.MAIN, "Gov. Bo Karr called the Sudorian guard to Sudoria's border.")
                    .person("Bo Karr", "Bo Karr")
                    .mention("Sudoria", "Sudoria", EntityType.PLACE)))
        .contains(OF_SUDORIA);
  }

  @Test
  void whereNothingTellsTwoApartNobodyIsTaken() {
    assertThat(
            link(
                "Bo Karr",
                article()
                    .line(Role.MAIN, "Bo Karr spoke for an hour.")
                    .person("Bo Karr", "Bo Karr")))
        .isEmpty();
  }

  @Test
  void aNamesakeWithNothingInCommonIsNotTaken() {
    assertThat(
            link(
                "Ada Lind",
                article()
                    .line(Role.MAIN, "Ada Lind, a baker, said the oven had burned all night.")
                    .person("Ada Lind", "Ada Lind")))
        .isEmpty();
  }

  @Test
  void aSurnameAloneIsNobody() {
    assertThat(
            link(
                "Lind",
                article()
                    .line(Role.MAIN, "The Norlandic swimmer Lind is champion of Europe again.")
                    .person("Lind", "Lind")))
        .isEmpty();
  }

  @Test
  void aTownIsWhereTheNameBehindItSays() {
    assertThat(
            link(
                "Mill Bay",
                article()
                    .line(Role.MAIN, "A bridge fell at Mill Bay, Sudoria, on Monday.")
                    .mention("Mill Bay", "Mill Bay", EntityType.PLACE)
                    .mention("Sudoria", "Sudoria", EntityType.PLACE)))
        .contains(MILL_BAY_SOUTH);
  }

  @Test
  void aCountryNeedsNoOtherWord() {
    assertThat(
            link(
                "Norland",
                article()
                    .line(Role.MAIN, "It rained in Norland.")
                    .mention("Norland", "Norland", EntityType.PLACE)))
        .contains(NORLAND);
  }

  @Test
  void aStormIsNotThePlaceOfItsName() {
    assertThat(
            link(
                "Norland",
                article()
                    .line(Role.MAIN, "Hurricane Norland came ashore.")
                    .mention("Norland", "Norland", EntityType.PLACE)))
        .isEmpty();
  }
}
