package dev.backstory.compose.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.topic.Topic.Described;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTopicsTest {
  private static final ArticleFixture INTRODUCES =
      new ArticleFixture("a", "Arl Gazette")
          .line(Role.MAIN, "Ada Lind, the mayor of Arl, opened the bridge.")
          .person("Ada Lind", "Ada Lind")
          .line(Role.CURRENT_CONTEXT, "The mayor of Arl thanked the builders.")
          .phrase("mayor");

  private static StoryTopics topics(ArticleFixture... articles) {
    return new StoryTopics(
        name ->
            name.equals("Ada Lind")
                ? List.of(
                    new Gloss(
                        "lind",
                        name,
                        EntityType.PERSON,
                        "mayor of Arl who opened a bridge",
                        "Test",
                        "none",
                        null,
                        200))
                : List.of(),
        ArticleFixture.material(articles));
  }

  private static Topic only(StoryTopics topics, String name) {
    return topics.all().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aPostMeansTheOnePersonWhoHasItInAllArticles() {
    ArticleFixture other =
        new ArticleFixture("b", "Morning Post")
            .line(Role.MAIN, "A bridge was opened, said the mayor of Arl on Monday.")
            .phrase("mayor");
    Topic lind = only(topics(INTRODUCES, other), "Ada Lind");
    assertThat(lind.described())
        .containsExactlyInAnyOrder(
            new Described("a", "The mayor of Arl"), new Described("b", "the mayor of Arl"));
    assertThat(lind.mentions()).isEqualTo(3);
    assertThat(lind.newsrooms()).hasSize(2);
  }

  @Test
  void aPostThatTwoHaveMeansNeither() {
    ArticleFixture other =
        new ArticleFixture("b", "Morning Post")
            .line(Role.MAIN, "Bo Dahl, the mayor of Arl, closed the bridge.")
            .person("Bo Dahl", "Bo Dahl");
    StoryTopics topics = topics(INTRODUCES, other);
    assertThat(only(topics, "Ada Lind").described()).isEmpty();
    assertThat(only(topics, "Bo Dahl").described()).isEmpty();
  }

  @Test
  void aNameBesideThePostSaysWhoItIs() {
    ArticleFixture other =
        new ArticleFixture("b", "Morning Post")
            .line(Role.MAIN, "The bridge was opened by the mayor of Arl, Lind.")
            .person("Lind", "Ada Lind");
    assertThat(only(topics(INTRODUCES, other), "Ada Lind").described())
        .containsExactly(new Described("a", "The mayor of Arl"));
  }

  @Test
  void whatManyAreMeansSomebodyOnlyBehindWhereHeIsSaidToBe() {
    ArticleFixture first =
        new ArticleFixture("a", "Arl Gazette")
            .line(Role.MAIN, "Ada Lind, a harbour pilot, was hurt.")
            .person("Ada Lind", "Ada Lind")
            .line(Role.MAIN, "Then the harbour pilot was saved.");
    ArticleFixture other =
        new ArticleFixture("b", "Morning Post")
            .line(Role.MAIN, "Yesterday the harbour pilot was saved.");
    assertThat(only(topics(first, other), "Ada Lind").described())
        .containsExactly(new Described("a", "the harbour pilot"));
  }

  @Test
  void whoeverIsOnlyDescribedHasTheEntryOfTheOneWhoIsMeant() {
    StoryTopics topics = topics(INTRODUCES);
    assertThat(topics.speaker("the mayor of Arl", "a").flatMap(topics::link))
        .map(Gloss::entityId)
        .contains("lind");
    assertThat(topics.speaker("the mayor of Arl", "b")).isEmpty();
  }
}
