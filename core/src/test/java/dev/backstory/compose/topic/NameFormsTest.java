package dev.backstory.compose.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.EntityType;
import dev.backstory.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names of a story are one topic. Everybody and everything is invented. */
class NameFormsTest {
  /** The topics of a story whose articles name these, each name in a sentence of its own. */
  private static List<String> topics(EntityType type, String... articles) {
    List<ArticleFixture> told = new ArrayList<>();
    for (String names : articles) {
      ArticleFixture article = new ArticleFixture("a" + told.size(), "Outlet " + told.size());
      for (String name : names.split(";")) {
        article.line(Role.MAIN, "Then came " + name + " again.").mention(name, name, type);
      }
      told.add(article);
    }
    return TopicFinder.all(
            ArticleFixture.material(told.toArray(ArticleFixture[]::new)), DecidedTopics.NONE)
        .stream()
        .map(Topic::name)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Bo Karr, Bo Karr Jr.",
    "'Bo Karr, Jr.', Bo Karr",
    "Robert Karr, Bob Karr",
    "Cecilia Wang, Cecillia Wang",
    "Jerry Falwood, Jerry Fallwood",
    "Abu Omar al-Sabri, Sabri",
    "Kim Dae Ho, Kim Dae",
    "Raúl Dahl, Raul Dahl",
  })
  void onePersonByTwoNamesInTwoArticles(String one, String other) {
    assertThat(topics(EntityType.PERSON, one, other)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"Bo Karr, Bo Karr Jr.", "Robert Karr, Bob Karr", "Cecilia Wang, Cecillia Wang"})
  void anArticleThatHasBothMeansTwo(String one, String other) {
    assertThat(topics(EntityType.PERSON, one + ";" + other)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"Bo Karr, Bo Carr", "Ada Lind, Ida Lind", "Ann Karr, Bo Karr"})
  void shortNamesThatDifferAreTwoPersons(String one, String other) {
    assertThat(topics(EntityType.PERSON, one, other)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Department of Ports, Ports Department",
    "Department of Ports, U.S. Department of Ports",
    "Chinese Ministry of Ports, Ports Ministry",
    "Arl Post-Gazette, Post-Gazette",
    "Arl Bank, Arl Bank Corp.",
    "Arl Bank Holdings, Arl Bank",
    "U.S. Harbour and Customs Service, HCS",
    "Harbour Customs Service, HCS",
    "Nord-Matin, Nord Matin",
    "Upper Harbour Committee, Harbour Committee",
    "Arl Supreme Court, Court",
  })
  void oneOrganisationByTwoNames(String one, String other) {
    assertThat(topics(EntityType.ORGANISATION, one + ";" + one, other)).hasSize(1);
    assertThat(topics(EntityType.ORGANISATION, one, other + ";" + other)).hasSize(1);
  }

  @Test
  void theSurnameComesLastHoweverOftenFurnitureTurnsTheName() {
    assertThat(topics(EntityType.PERSON, "Lind Ada;Lind Ada;Lind", "Ada Lind"))
        .containsExactly("Ada Lind");
  }

  @Test
  void whatIsAlwaysWrittenInCapitalsIsNoPerson() {
    ArticleFixture article = new ArticleFixture("a", "Arl Gazette");
    for (String name : List.of("KARR", "Karr", "Karr", "HCS", "HCS", "HCS")) {
      article.line(Role.MAIN, "Then came " + name + " again.").person(name, name);
    }
    assertThat(TopicFinder.all(ArticleFixture.material(article), DecidedTopics.NONE))
        .extracting(Topic::name, Topic::type)
        .containsExactlyInAnyOrder(
            tuple("Karr", EntityType.PERSON), tuple("HCS", EntityType.ORGANISATION));
  }

  @Test
  void aStormIsNamedInFullAndAPartyTagIsNoName() {
    ArticleFixture article =
        new ArticleFixture("a", "Arl Gazette")
            .line(Role.MAIN, "Then came Hurricane Ada again.")
            .mention("Hurricane Ada", "Hurricane Ada", EntityType.EVENT)
            .line(Role.MAIN, "Then Ada turned north.")
            .mention("Ada", "Ada", EntityType.PLACE)
            .line(Role.MAIN, "Bo Karr, R-Arl., was hurt.")
            .mention("R-Arl.", "R-Arl.", EntityType.ORGANISATION);
    assertThat(TopicFinder.all(ArticleFixture.material(article), DecidedTopics.NONE))
        .extracting(Topic::name)
        .containsExactly("Hurricane Ada");
  }

  @Test
  void aNewspaperHasItsWholeNameHoweverOftenTheLastWordAloneIsUsed() {
    assertThat(topics(EntityType.ORGANISATION, "Arl Times", "Times;Times;Times"))
        .containsExactly("Arl Times");
  }

  @ParameterizedTest
  @CsvSource({
    "Chinese Ministry of Ports, French Ministry of Ports",
    "Arl Supreme Court, Supreme Court",
    "Ministry of Ports, Ministry of Mines",
  })
  void anotherNationOrStateHasItsOwn(String one, String other) {
    assertThat(topics(EntityType.ORGANISATION, one, other)).hasSize(2);
  }
}
