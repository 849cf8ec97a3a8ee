package dev.backstory.compose.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.Role;
import dev.backstory.port.EntityGlossary;
import dev.backstory.port.admin.TopicRulings.Kind;
import dev.backstory.port.admin.TopicRulings.Ruling;
import dev.backstory.port.admin.TopicRulings.State;
import dev.backstory.port.admin.TopicRulings.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidedTopicsTest {
  private static final EntityGlossary GLOSSARY =
      name ->
          name.equals("United States") || name.endsWith("Norland")
              ? List.of(
                  new Gloss(
                      name.replace("Republic of ", ""),
                      name,
                      EntityType.PLACE,
                      "A country",
                      "Test",
                      "none",
                      null,
                      200))
              : List.of();

  private final List<Ruling> rulings = new ArrayList<>();

  private void decided(Kind kind, Subject topic, Subject other) {
    rulings.add(
        new Ruling(rulings.size() + 1, Instant.EPOCH, "ada", kind, State.DONE, topic, other));
  }

  private static Subject named(String name) {
    return new Subject(name, null);
  }

  /** Each topic as "what pages call it (entity): names". */
  private List<String> topics(String... places) {
    ArticleFixture article = new ArticleFixture("a", "Arl Gazette");
    for (String place : places) {
      article
          .line(Role.MAIN, "Ministers met in " + place + " on Monday.")
          .mention(place, place, EntityType.PLACE);
    }
    StoryTopics topics =
        new StoryTopics(GLOSSARY, ArticleFixture.material(article), List.copyOf(rulings));
    return topics.all().stream()
        .map(
            it ->
                topics.shown(it)
                    + " ("
                    + topics.entity(it).orElse("")
                    + "): "
                    + String.join(", ", it.names()))
        .sorted()
        .toList();
  }

  @Test
  void withoutDecisionsTopicsAreWhatTheProgramTakesThemFor() {
    assertThat(topics("America", "United States", "United States", "Selva"))
        .containsExactly(
            "Selva (): Selva", "United States (United States): America, United States");
  }

  @Test
  void aNameThatIsNotAnotherStandsAlone() {
    decided(Kind.APART, named("America"), new Subject("United States", "United States"));
    assertThat(topics("America", "United States"))
        .containsExactly("America (): America", "United States (United States): United States");
  }

  @Test
  void shortAndLongNamesAreKeptApartWherePeopleSaySo() {
    ArticleFixture article =
        new ArticleFixture("a", "Arl Gazette")
            .line(Role.MAIN, "Ada Lind spoke.")
            .person("Ada Lind", "Ada Lind")
            .line(Role.MAIN, "Lind did not.")
            .person("Lind", "Lind");
    assertThat(new StoryTopics(GLOSSARY, ArticleFixture.material(article)).all()).hasSize(1);

    decided(Kind.APART, named("Lind"), named("Ada Lind"));
    assertThat(
            new StoryTopics(GLOSSARY, ArticleFixture.material(article), List.copyOf(rulings)).all())
        .extracting(Topic::name)
        .containsExactlyInAnyOrder("Ada Lind", "Lind");
  }

  @Test
  void aSurnameThatIsAllThereIsOfAnOrganisationsNameIsKept() {
    ArticleFixture article =
        new ArticleFixture("a", "Arl Gazette")
            .line(Role.MAIN, "Ada Lind spoke.")
            .person("Ada Lind", "Ada Lind")
            .line(Role.MAIN, "Shares of Lind fell.")
            .mention("Lind", "Lind", EntityType.ORGANISATION);
    decided(Kind.APART, named("Lind"), named("Ada Lind"));
    assertThat(
            new StoryTopics(GLOSSARY, ArticleFixture.material(article), List.copyOf(rulings)).all())
        .extracting(Topic::name)
        .containsExactlyInAnyOrder("Ada Lind", "Lind");
  }

  @Test
  void namesOfOneEntryAreKeptApartWherePeopleSaySo() {
    assertThat(topics("Norland", "Norland", "Republic of Norland")).hasSize(1);

    decided(Kind.APART, named("Republic of Norland"), named("Norland"));
    assertThat(topics("Norland", "Norland", "Republic of Norland"))
        .containsExactly(
            "Norland (Norland): Norland", "Republic of Norland (): Republic of Norland");
  }

  @Test
  void whatIsOneHasOneEntityAndTheNameOfTheOther() {
    decided(Kind.SAME, named("Selva"), new Subject("Norland", "Norland"));
    assertThat(topics("Selva", "Selva", "Norland"))
        .containsExactly("Norland (Norland): Selva, Norland");
    assertThat(topics("Selva"))
        .as("alone it is the entry, too")
        .containsExactly("Norland (Norland): Selva");

    decided(Kind.SAME, new Subject("Norland", "Norland"), named("Vosburg"));
    assertThat(topics("Selva", "Vosburg"))
        .as("along the whole way, with the entry that one of them has")
        .containsExactly("Vosburg (Norland): Selva, Vosburg");
  }

  @Test
  void noPageHasTwoTopicsOfTheNameThatWasDecided() {
    decided(Kind.NAME, named("Selva"), named("Vosburg"));
    assertThat(topics("Selva", "Vosburg")).containsExactly("Vosburg (site:1): Selva, Vosburg");
  }

  @Test
  void aDecisionOnANameLeavesEntriesOfThatNameAlone() {
    decided(Kind.NAME, named("Norland"), named("Nordland"));
    assertThat(topics("Norland")).containsExactly("Norland (Norland): Norland");

    decided(Kind.NAME, new Subject("Norland", "Norland"), named("Nordland"));
    assertThat(topics("Norland")).containsExactly("Nordland (Norland): Norland");
  }

  @Test
  void aCircleEnds() {
    decided(Kind.SAME, named("Selva"), named("Silva"));
    decided(Kind.SAME, named("Silva"), named("Selva"));
    assertThat(topics("Selva", "Silva")).hasSize(1);
  }
}
