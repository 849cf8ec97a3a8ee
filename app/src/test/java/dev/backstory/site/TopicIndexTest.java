package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import dev.backstory.site.catalogue.Topic;
import dev.backstory.site.catalogue.Topic.Beside;
import dev.backstory.site.catalogue.Topic.Said;
import dev.backstory.site.catalogue.TopicIndex;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TopicIndexTest {
  @Test
  void cardsWithOneEntityAreOneTopicWhateverTheirNames() {
    TopicIndex index =
        index(List.of(story(2, card("e1", "The Alliance")), story(1, card("e1", "Øst Pact"))));
    assertThat(index.all()).extracting(Topic::slug).containsExactly("øst-pact");
    assertThat(index.all().getFirst().stories())
        .extracting(ListedStory::id)
        .containsExactly("s2", "s1");
  }

  @Test
  void oneNameForTwoEntitiesIsTwoTopicsAndTheOlderKeepsItsAddress() {
    StoryPage old = story(1, card("e1", "Ashford"));
    StoryPage young = story(2, card("e2", "Ashford"), card(null, "Ashford"));
    assertThat(index(List.of(young, old)).all())
        .extracting(Topic::slug)
        .containsExactly("ashford", "ashford-2", "ashford-3");
    assertThat(index(List.of(old)).find("ashford").orElseThrow().card())
        .isEqualTo(card("e1", "Ashford"));
  }

  @Test
  void aNameOfSignsAloneStillHasAnAddress() {
    assertThat(index(List.of(story(1, card(null, "+++")))).all())
        .extracting(Topic::slug)
        .containsExactly("topic");
  }

  @Test
  void everyNameThatStoriesHaveForATopicLeadsToIt() {
    TopicIndex index =
        index(List.of(story(1, card("e1", "Øst Pact")), story(2, card("e1", "The Alliance"))));
    assertThat(index.moved()).containsExactly(Map.entry("the-alliance", "øst-pact"));
  }

  @Test
  void whatTheArticlesCallItLeadsToTheNameThatWasDecided() {
    TopicCard decided =
        new TopicCard(
            "site:1", "Sylva", EntityType.PLACE, true, null, null, null, null, 1, null, "Selva");
    assertThat(index(List.of(story(1, decided))).moved())
        .containsExactly(Map.entry("selva", "sylva"));
  }

  @Test
  void aFurtherNameTakesNoAddressFromAnotherTopic() {
    TopicIndex index =
        index(
            List.of(
                story(1, card("e1", "Øst Pact")),
                story(2, card("e1", "The Alliance")),
                story(3, card("e2", "The Alliance"))));
    assertThat(index.moved()).isEmpty();
    assertThat(index.find("the-alliance").orElseThrow().card().entityId()).isEqualTo("e2");
  }

  @Test
  void aTopicKnowsThoseThatAreInItsStoriesTheMostFrequentFirst() {
    TopicIndex index =
        index(
            List.of(
                story(1, card("e1", "Ashford"), card("e2", "Brill"), card("e3", "Corley")),
                story(2, card("e1", "Ashford"), card("e3", "Corley")),
                story(3, card("e4", "Dunmore"))));
    assertThat(index.find("ashford").orElseThrow().beside())
        .containsExactly(new Beside("corley", "Corley", 2), new Beside("brill", "Brill", 1));
    assertThat(index.find("dunmore").orElseThrow().beside()).isEmpty();
  }

  @Test
  void aTopicHasTheQuotationsOfItsName() {
    StoryPage page =
        story(
            1,
            new PapersSay("extracted", null, List.of(said("Ada Lind"), said("Bo Karr"))),
            card("e1", "Ada Lind"));
    assertThat(said(List.of(page), "ada-lind"))
        .singleElement()
        .satisfies(said -> assertThat(said.entry().speaker().name()).isEqualTo("Ada Lind"));
  }

  @Test
  void whoIsOnlyDescribedIsQuotedOnTheTopicOfTheOneWhoIsMeant() {
    PapersSay papers =
        new PapersSay("extracted", null, List.of(said("the mayor", "e1"), said("the pilot", "e2")));
    assertThat(said(List.of(story(1, papers, card("e1", "Ada Lind"))), "ada-lind"))
        .singleElement()
        .satisfies(said -> assertThat(said.entry().speaker().name()).isEqualTo("the mayor"));
  }

  @Test
  void whatOneStoryCouldNotLinkIsTheTopicOfAnotherWithWhichItSharesCompany() {
    TopicIndex index =
        index(
            List.of(
                story(1, card(null, "Ada Lind"), card("e2", "Brill")),
                story(2, card("e1", "Ada Lind"), card("e2", "Brill")),
                story(3, card("e1", "Ada Lind"))));
    Topic lind = index.find("ada-lind").orElseThrow();
    assertThat(lind.card().entityId()).isEqualTo("e1");
    assertThat(lind.stories()).extracting(ListedStory::id).containsExactly("s3", "s2", "s1");
    assertThat(index.moved()).containsExactly(Map.entry("ada-lind-2", "ada-lind"));
    assertThat(index.of(card(null, "Ada Lind"))).contains(lind);
  }

  @Test
  void aNamesakeInOtherCompanyIsATopicOfItsOwn() {
    TopicIndex index =
        index(
            List.of(
                story(1, card(null, "Ada Lind"), card("e3", "Corley")),
                story(2, card("e1", "Ada Lind"), card("e2", "Brill"))));
    assertThat(index.find("ada-lind").orElseThrow().card().entityId()).isNull();
    assertThat(index.find("ada-lind-2").orElseThrow().card().entityId()).isEqualTo("e1");
  }

  @Test
  void aStoryThatHasBothMeansTwo() {
    TopicIndex index =
        index(
            List.of(
                story(1, card("e1", "Ada Lind"), card("e2", "Brill")),
                story(2, card("e1", "Ada Lind"), card(null, "Ada Lind"), card("e2", "Brill"))));
    assertThat(index.all()).hasSize(3);
  }

  private static TopicIndex index(List<StoryPage> pages) {
    return TopicIndex.of(pages.stream().map(ListedStory::of).toList(), SitePaths::topic);
  }

  private static List<Said> said(List<StoryPage> pages, String topic) {
    SiteSnapshot site =
        SiteSnapshot.of(
            pages, SourceArticles.NONE, List.of(), StoryReasons.NONE, SiteFixture.CLOCK);
    return site.said(site.topics().find(topic).orElseThrow());
  }

  private static PaperEntry said(String name) {
    return said(name, null);
  }

  private static PaperEntry said(String name, String entity) {
    return new PaperEntry(
        "Arl Gazette",
        List.of(),
        "a1",
        null,
        new PageSpeaker(name, null, entity),
        new Quote("The bridge stands.", "a1", 3, 21),
        null,
        List.of(),
        List.of(),
        null,
        null);
  }

  private static TopicCard card(String entity, String name) {
    return new TopicCard(entity, name, EntityType.PLACE, null, null, null, null, 1);
  }

  private static StoryPage story(int day, TopicCard... cards) {
    return story(day, new PapersSay("extracted", null, List.of()), cards);
  }

  private static StoryPage story(int day, PapersSay papers, TopicCard... cards) {
    Instant at = Instant.ofEpochSecond(86_400L * day);
    return new StoryPage(
        "s" + day,
        "story-" + day,
        "Story",
        Status.PAGE,
        "en",
        at,
        at,
        1,
        new Coverage(List.of(), 0, 0),
        List.of(papers, new Topics("extracted", null, List.of(cards))),
        List.of());
  }
}
