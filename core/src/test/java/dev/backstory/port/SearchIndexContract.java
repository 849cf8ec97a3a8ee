package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.StoryPage;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchIndex.Piece;
import dev.backstory.port.StoryStore.Told;
import java.time.Instant;
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

  private List<String> ids(String question) {
    return stores.index().find(question).stream().map(Found::storyId).toList();
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
    Found found = stores.index().find("divers").getFirst();
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
    assertThat(stores.index().find(question)).hasSizeLessThanOrEqualTo(SearchIndex.MOST);
  }

  @Test
  void whatIsAnOperatorElsewhereIsAWordHere() {
    tell("fire", "Neither here nor there", "To be or not to be, and so on.", NOON);
    assertThat(ids("not")).containsExactly("fire");
    assertThat(ids("OR AND")).containsExactly("fire");
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
