package dev.backstory.compose.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.Pages;
import dev.backstory.compose.topic.StoryTopics;
import dev.backstory.compose.topic.Topic;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.Role;
import dev.backstory.port.EntityGlossary;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsWriterTest {
  private static final EntityGlossary GLOSSARY =
      name ->
          switch (name) {
            case "Norland" ->
                List.of(gloss("1", name, EntityType.PLACE, "A republic in northern Europe"));
            case "Sudoria" ->
                List.of(
                    new Gloss(
                        "6",
                        name,
                        EntityType.PLACE,
                        "country in the south",
                        "Test",
                        "none",
                        null,
                        240));
            case "Mill Bay" ->
                List.of(
                    gloss("2", name, EntityType.PLACE, "A town in Norland on the Arl river"),
                    gloss("3", name, EntityType.PLACE, "A town in the desert of Sudoria"));
            case "Ada Lind" ->
                List.of(
                    gloss(
                        "4",
                        name,
                        EntityType.PERSON,
                        "Norlandic general who won two wars (1801-1865)"));
            case "Lind" ->
                List.of(gloss("5", name, EntityType.PERSON, "Norlandic painter (born in 1950)"));
            default -> List.of();
          };

  private static Gloss gloss(String id, String name, EntityType type, String description) {
    return new Gloss(id, name, type, description, "Test", "none", null, 0);
  }

  private static ArticleFixture article(String id, String outlet) {
    return new ArticleFixture(id, outlet)
        .title("Lind opens bridge at Mill Bay")
        .line(Role.MAIN, "Minister Ada Lind opened a bridge at Mill Bay in Norland.")
        .person("Ada Lind", "Ada Lind")
        .mention("Mill Bay", "Mill Bay", EntityType.PLACE)
        .mention("Norland", "Norland", EntityType.PLACE)
        .line(Role.CURRENT_CONTEXT, "Lind told the Arl Gazette that Mill Bay had waited for years.")
        .person("Lind", "Lind")
        .mention("Arl Gazette", "Arl Gazette", EntityType.ORGANISATION)
        .mention("Mill Bay", "Mill Bay", EntityType.PLACE)
        .line(Role.CURRENT_CONTEXT, "Norland has few bridges.")
        .mention("Norland", "Norland", EntityType.PLACE);
  }

  private static List<TopicCard> cards() {
    return cards(
        article("a", "Arl Gazette"), article("b", "Morning Post"), article("c", "The Courier"));
  }

  private static List<TopicCard> cards(ArticleFixture... articles) {
    Topics section = Pages.write(new TopicsWriter(), GLOSSARY, List.of(), articles);
    return section.cards();
  }

  private static TopicCard card(String name) {
    return cards().stream().filter(card -> card.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aPlaceThatAllKnowIsNamedAlone() {
    ArticleFixture[] articles = {
      article("a", "Arl Gazette"), article("b", "Morning Post"), article("c", "The Courier")
    };
    for (ArticleFixture article : articles) {
      article
          .line(Role.CURRENT_CONTEXT, "Sudoria lent the money for the bridge at Mill Bay.")
          .mention("Sudoria", "Sudoria", EntityType.PLACE);
    }
    TopicCard card =
        cards(articles).stream()
            .filter(it -> it.name().equals("Sudoria"))
            .findFirst()
            .orElseThrow();

    assertThat(card.entityId()).isEqualTo("6");
    assertThat(card.isDescribed()).isFalse();
    assertThat(card("Norland").description()).isEqualTo("A republic in northern Europe");
  }

  @Test
  void joinsASurnameToItsFullName() {
    assertThat(card("Ada Lind").mentions()).isEqualTo(6);
    assertThat(cards()).extracting(TopicCard::name).doesNotContain("Lind");
  }

  @Test
  void nobodyIsTakenForANamesakeWhoIsLongDead() {
    assertThat(card("Ada Lind").entityId()).isNull();
    assertThat(card("Ada Lind").description()).isNull();
  }

  @Test
  void theWordsOfTheStoryDecideBetweenTwoTowns() {
    assertThat(card("Mill Bay").entityId()).isEqualTo("2");
    assertThat(card("Norland").description()).isEqualTo("A republic in northern Europe");
  }

  @Test
  void whoReportsIsNoTopic() {
    assertThat(cards()).extracting(TopicCard::name).doesNotContain("Arl Gazette");
  }

  @Test
  void whoContributedToAReportIsNoTopic() {
    ArticleFixture[] articles = new ArticleFixture[2];
    for (int i = 0; i < articles.length; i++) {
      articles[i] =
          article("d" + i, "Outlet " + i)
              .line(Role.NONE, "Bo Dahl in Arl contributed to this report.")
              .person("Bo Dahl", "Bo Dahl");
    }
    assertThat(new StoryTopics(GLOSSARY, ArticleFixture.material(articles)).all())
        .extracting(Topic::name)
        .contains("Ada Lind")
        .doesNotContain("Bo Dahl");
  }

  @Test
  void whoIsInNoBaseIsDescribedAsTheArticlesDo() {
    TopicCard card =
        cards(
                article("a", "Arl Gazette")
                    .line(Role.CURRENT_CONTEXT, "Bo Dahl thanked the workers.")
                    .person("Bo Dahl", "Bo Dahl"),
                article("b", "Morning Post")
                    .line(
                        Role.CURRENT_CONTEXT, "Bo Dahl, the chief engineer of the port, was there.")
                    .person("Bo Dahl", "Bo Dahl"),
                article("c", "The Courier")
                    .line(Role.CURRENT_CONTEXT, "Bo Dahl opened the gate.")
                    .person("Bo Dahl", "Bo Dahl"))
            .stream()
            .filter(c -> c.name().equals("Bo Dahl"))
            .findFirst()
            .orElseThrow();

    assertThat(card.description()).isEqualTo("the chief engineer of the port");
    assertThat(card.claim().text()).isEqualTo("Bo Dahl is the chief engineer of the port.");
    assertThat(card.claim().evidence().getFirst().articleId()).isEqualTo("b");
  }

  @Test
  void aWordThatGoesWithAnotherNounDescribesNobody() {
    ArticleFixture[] articles = new ArticleFixture[3];
    for (int i = 0; i < articles.length; i++) {
      articles[i] =
          article("e" + i, "Outlet " + i)
              .line(Role.CURRENT_CONTEXT, "Crowds cheered the military President Bo Dahl.")
              .person("Bo Dahl", "Bo Dahl")
              .phrase("the military President Bo Dahl");
    }
    assertThat(cards(articles))
        .filteredOn(card -> card.name().equals("Bo Dahl"))
        .singleElement()
        .satisfies(card -> assertThat(card.description()).isNull());
  }
}
