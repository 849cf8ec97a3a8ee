package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchIndex.Piece;
import dev.backstory.port.SearchQuery.Readable;
import dev.backstory.port.StoryStore.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every index must find; an adapter is tested by a class that extends this one. */
public abstract class SearchIndexContract {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");

  /** An index over the pages of a store, each of a story that the store knows. */
  public record Stores(StoryStore stories, SearchIndex index) {}

  private Stores stores;

  /** A new one, with the stories of these ids, and no page. */
  protected abstract Stores empty(List<String> storyIds);

  @BeforeEach
  void tell() {
    stores = empty(List.of("bridge", "ferry", "fire"));
    tell("bridge", "Bridge closed after cracks are found", "Divers looked at the Café pier.", NOON);
    tell("ferry", "Ferries replace the closed bridge", "They run every ten minutes.", NOON);
    tell("fire", "Warehouse fire put out", "Fire crews closed the road to the bridge.", NOON);
  }

  private void tell(String id, String headline, String account, Instant at) {
    stores
        .stories()
        .tell(List.of(new Told(page(id, headline, account, at), List.of(), 0, List.of())));
  }

  private List<Found> find(String typed) {
    return SearchQuery.read(typed) instanceof Readable it
        ? stores.index().find(it.query())
        : List.of();
  }

  private List<String> ids(String question) {
    return find(question).stream().map(Found::storyId).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "cracks, bridge",
    "CRACKS found, bridge",
    "cafe, bridge",
    "\"ten minutes\", ferry",
    "\"minutes ten\",",
    "ferr*, ferry",
    "ferr,",
    "bridge -fire -ferries, bridge",
    "warehouse minutes,",
    "harbour,"
  })
  void findsPagesThatHaveAllTheWords(String question, String found) {
    assertThat(ids(question)).isEqualTo(found == null ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({
    "divers cracks harbour, bridge",
    "DIVERS, bridge",
    "ferr*, ferry",
    "minutes fire divers, fire ferry bridge",
    "harbour,"
  })
  void pagesAreNearThatHaveSomeOfTheWords(String words, String found) {
    assertThat(stores.index().near(List.of(words.split(" ")), 3))
        .containsExactlyInAnyOrder(found == null ? new String[0] : found.split(" "));
  }

  @Test
  void whoHasMoreOfTheWordsIsNearer() {
    assertThat(stores.index().near(List.of("bridge", "cracks", "divers"), 2))
        .hasSize(2)
        .startsWith("bridge");
  }

  @Test
  void aRareWordCountsMoreThanOneThatAllHave() {
    assertThat(stores.index().near(List.of("bridge", "crews"), 3)).hasSize(3).startsWith("fire");
  }

  @Test
  void theHeadlineCountsMoreThanTheAccount() {
    assertThat(ids("bridge")).hasSize(3).last().isEqualTo("fire");
  }

  @Test
  void ofWhatFitsAsWellTheNewerComesFirst() {
    tell("bridge", "Harbour works", "Nothing else.", NOON.minusSeconds(100 * 86_400));
    tell("ferry", "Harbour works", "Nothing else.", NOON);
    assertThat(ids("harbour")).containsExactly("ferry", "bridge");
  }

  @Test
  void aPageThatWasWrittenAgainIsFoundByItsNewWordsAlone() {
    tell("bridge", "Bridge reopens", "Trams cross again.", NOON.plusSeconds(60));
    assertThat(ids("trams")).containsExactly("bridge");
    assertThat(ids("cracks")).isEmpty();
  }

  @Test
  void anExcerptMarksTheWords() {
    Found found = find("divers").getFirst();
    assertThat(found.excerpt().stream().filter(Piece::matched))
        .extracting(Piece::text)
        .containsExactly("Divers");
    assertThat(String.join("", found.excerpt().stream().map(Piece::text).toList()))
        .contains("Divers looked at the Café pier.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "-",
        "*",
        "\"\"",
        "\"",
        "()",
        "-bridge",
        "^",
        "'",
        "; DROP TABLE story",
        "a:b",
        "NEAR(bridge",
        "bridge AND",
        "OR OR",
        "\u0001",
        "headline : bridge",
        "{x} : y",
        "\"a\"\"b"
      })
  void noQuestionIsAnError(String question) {
    assertThat(stores.index().near(List.of(question), 5)).hasSizeLessThanOrEqualTo(5);
    assertThat(stores.index().find(SearchQuery.ofWords(question)))
        .hasSizeLessThanOrEqualTo(SearchIndex.MOST);
    assertThat(find(question)).hasSizeLessThanOrEqualTo(SearchIndex.MOST);
  }

  @Test
  void whatIsAnOperatorElsewhereIsAWordHere() {
    tell("fire", "Neither here nor there", "To be or not to be, and so on.", NOON);
    assertThat(ids("not")).containsExactly("fire");
    assertThat(ids("OR AND")).containsExactly("fire");
  }

  /** A page that Ada Lind's words, a place, an outlet and a time of publication belong to. */
  private void tellOfFire(Instant published) {
    StoryPage fire = page("fire", "Warehouse fire put out", "Fire crews came.", NOON);
    PaperEntry said =
        new PaperEntry(
            "Harbour Post",
            List.of(),
            "a",
            null,
            new PageSpeaker("Ada Lind", null, null),
            new Quote("We were lucky.", "a", 20, 34),
            null,
            List.of(),
            List.of(),
            null,
            null);
    TopicCard place =
        new TopicCard(null, "Port Orrin", EntityType.PLACE, null, null, null, null, 2);
    Covering article =
        new Covering(
            "a",
            null,
            "Harbour Post",
            List.of(),
            null,
            published,
            null,
            true,
            null,
            "Harbour Post");
    List<PageSection> sections = new ArrayList<>(fire.sections());
    sections.add(new PapersSay(Claim.EXTRACTED, null, List.of(said)));
    sections.add(new Topics(Claim.EXTRACTED, null, List.of(place)));
    StoryPage told =
        new StoryPage(
            fire.id(),
            fire.slug(),
            fire.headline(),
            fire.status(),
            fire.language(),
            fire.createdAt(),
            fire.updatedAt(),
            1,
            new StoryPage.Coverage(List.of(article), 1, 1),
            sections,
            fire.history());
    stores.stories().tell(List.of(new Told(told, List.of(), 0, List.of())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fire outlet:\"Harbour Post\"",
        "outlet:harbour",
        "person:\"ada lind\"",
        "person:Lind crews",
        "said-by:Lind",
        "place:\"Port Orrin\"",
        "place:Orr*",
        "Place:“Port Orrin” from:2031-03-11 to:2031-03-11",
        "from:2031-03-01 to:2031-03-11",
        "outlet:Post -bridge -ferry"
      })
  void whatFitsTheFiltersIsFound(String typed) {
    tellOfFire(NOON.minusSeconds(86_400));
    assertThat(ids(typed)).containsExactly("fire");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fire outlet:\"Post Harbour\"",
        "outlet:Orrin",
        "person:Orrin",
        "place:Lind",
        "said-by:\"Ada Brandt\"",
        "bridge outlet:Post",
        "fire from:2031-03-12",
        "fire to:2031-03-10",
        "outlet:Post -fire",
        "outlet:\"Post OR fire\""
      })
  void whatDoesNotFitThemIsNot(String typed) {
    tellOfFire(NOON.minusSeconds(86_400));
    assertThat(ids(typed)).doesNotContain("fire");
  }

  private static StoryPage page(String id, String headline, String account, Instant at) {
    Claim claim = new Claim(account, List.of(new Evidence("a", 3, 15)), List.of(), Claim.EXTRACTED);
    return new StoryPage(
        id,
        "slug-" + id,
        headline,
        StoryPage.Status.PAGE,
        "en",
        NOON,
        at,
        1,
        new StoryPage.Coverage(List.of(), 0, 0),
        List.of(new PageSection.WhatHappened(Claim.EXTRACTED, null, List.of(claim))),
        List.of(new StoryPage.Revision(1, NOON, "First told", false)));
  }
}
