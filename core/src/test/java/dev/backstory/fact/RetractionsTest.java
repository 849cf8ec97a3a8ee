package dev.backstory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.Fact;
import dev.backstory.model.Fact.Status;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.Role;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryFacts;
import dev.backstory.sentence.SentenceReader;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetractionsTest {
  private static final String CORRECTED = "2025-03-11T10:00:00Z";

  private static ArticleFixture toll(String id, String outlet, int dead, String at) {
    return new ArticleFixture(id, outlet)
        .title("Barge sinks off Vosburg")
        .published(at)
        .line(Role.MAIN, dead + " people were killed when the barge Orla sank off Vosburg.")
        .quantity(dead + " people", dead, null, "people killed");
  }

  private static ArticleFixture first() {
    return toll("first", "The Courier", 14, "2025-03-10T08:00:00Z");
  }

  /** Of the Courier, with a note that takes 14 back. */
  private static ArticleFixture corrected() {
    return noted(toll("second", "The Courier", 12, "2025-03-10T20:00:00Z").modified(CORRECTED));
  }

  private static ArticleFixture noted(ArticleFixture article) {
    return article
        .line(
            Role.NONE,
            "Correction: an earlier version of this article said that 14 people had died.")
        .quantity("14 people", 14, null, "people killed")
        .more(Role.NONE, "The number is 12.");
  }

  private static ArticleFixture packet() {
    return toll("packet", "The Packet", 12, "2025-03-10T21:00:00Z");
  }

  private static StoryFacts find(ArticleFixture... articles) {
    return new FactFinder(new OverlapJudge()).find(built(articles));
  }

  private static List<StoryArticle> built(ArticleFixture... articles) {
    return Stream.of(articles).map(ArticleFixture::build).toList();
  }

  private static Status status(StoryFacts facts, String article) {
    return facts.all().stream()
        .filter(
            fact ->
                fact.tellings().stream()
                    .anyMatch(place -> place.articleId().equals(article) && place.start() == 0))
        .map(Fact::status)
        .findFirst()
        .orElseThrow();
  }

  /** Whether what the first of the articles says first was taken back. */
  private static boolean isTakenBack(ArticleFixture... articles) {
    List<StoryArticle> built = built(articles);
    return new Retractions(built).is(new SentenceReader(built.getFirst()).read(0).getFirst());
  }

  @Test
  void whatANewspaperToldBeforeItsCorrectionIsWithdrawn() {
    StoryFacts facts = find(first(), corrected(), packet());
    assertThat(status(facts, "first")).isEqualTo(Status.WITHDRAWN);
    assertThat(status(facts, "packet")).isEqualTo(Status.CURRENT);
    assertThat(facts.all())
        .filteredOn(Fact::isCurrent)
        .noneMatch(fact -> fact.text().contains("14"));
  }

  @Test
  void anotherNewspaperOrALaterReportHasNotTakenItBack() {
    assertThat(isTakenBack(first(), corrected())).isTrue();
    assertThat(isTakenBack(toll("x", "The Packet", 14, "2025-03-10T08:00:00Z"), corrected()))
        .isFalse();
    assertThat(isTakenBack(toll("x", "The Courier", 14, "2025-03-12T08:00:00Z"), corrected()))
        .isFalse();
    assertThat(isTakenBack(toll("x", "The Courier", 15, "2025-03-10T08:00:00Z"), corrected()))
        .isFalse();
  }

  @Test
  void anAgencyAnswersForItsCopiesButACopyForItselfAlone() {
    ArticleFixture copy =
        toll("a", "Quay News", 14, "2025-03-10T08:00:00Z").wire("Northline", false);
    ArticleFixture own = toll("b", "Northline", 12, CORRECTED).wire("Northline", true);
    ArticleFixture other = toll("b", "Coast Herald", 12, CORRECTED).wire("Northline", false);

    assertThat(isTakenBack(copy, noted(own))).isTrue();
    assertThat(isTakenBack(copy, noted(other))).isFalse();
  }

  @Test
  void countsOfOtherThingsMustSpeakOfTheSame() {
    ArticleFixture jobs =
        new ArticleFixture("a", "The Courier")
            .published("2025-03-10T08:00:00Z")
            .line(Role.MAIN, "Voltane will cut 1,400 jobs at its Stannick works.")
            .quantity("1,400 jobs", 1400, null, "job");
    ArticleFixture elsewhere =
        new ArticleFixture("a", "The Courier")
            .published("2025-03-10T08:00:00Z")
            .line(Role.MAIN, "The shipyards cut 1,400 jobs in one winter.")
            .quantity("1,400 jobs", 1400, null, "job");
    ArticleFixture note =
        new ArticleFixture("b", "The Courier")
            .published(CORRECTED)
            .line(
                Role.NONE,
                "An earlier version of this article said Voltane would cut 1,400 jobs at Stannick; the number is 1,140.")
            .quantity("1,400 jobs", 1400, null, "job");

    assertThat(isTakenBack(jobs, note)).isTrue();
    assertThat(isTakenBack(elsewhere, note)).isFalse();
  }

  @Test
  void sumsNeedNoNameOfWhatTheyAreFor() {
    String note = "An earlier version of this story said Aquila had been fined 46 crowns.";
    ArticleFixture noted =
        new ArticleFixture("b", "The Courier")
            .published(CORRECTED)
            .line(Role.NONE, note)
            .quantity("46 crowns", 46, "DKK", null)
            .more(Role.NONE, "The fine is 4 crowns.")
            .quantity("4 crowns", 4, "DKK", "fine");

    assertThat(isTakenBack(sum("The regulator fined Aquila 46 crowns."), noted)).isTrue();
    assertThat(isTakenBack(sum("A ticket for the ferry costs 46 crowns."), noted)).isFalse();
  }

  private static ArticleFixture sum(String sentence) {
    return new ArticleFixture("a", "The Courier")
        .published("2025-03-10T08:00:00Z")
        .line(Role.MAIN, sentence)
        .quantity("46 crowns", 46, "DKK", null);
  }

  @Test
  void aNoteIsNoTelling() {
    StoryFacts facts = find(corrected(), packet());
    assertThat(facts.all())
        .filteredOn(fact -> fact.text().contains("14"))
        .singleElement()
        .extracting(Fact::status)
        .isEqualTo(Status.WITHDRAWN);
    assertThat(facts.all())
        .filteredOn(fact -> fact.text().startsWith("12 people"))
        .allMatch(Fact::isCurrent);
    assertThat(facts.differences()).isEmpty();
  }

  @Test
  void aSeriesShowsWhatWasCorrected() {
    assertThat(find(first(), corrected(), packet()).series())
        .singleElement()
        .satisfies(
            series -> {
              assertThat(series.values())
                  .extracting(DifferingValue::value)
                  .containsExactly("14 people", "12 people");
              assertThat(series.values())
                  .extracting(DifferingValue::corrected)
                  .containsExactly(Instant.parse(CORRECTED), null);
              assertThat(series.values().getFirst().articleId()).isEqualTo("first");
            });
    assertThat(find(corrected(), packet()).series())
        .singleElement()
        .satisfies(
            series ->
                assertThat(series.values())
                    .extracting(DifferingValue::value)
                    .containsExactly("14 people", "12 people"));
    assertThat(find(toll("x", "Wharf Daily", 14, "2025-03-10T08:00:00Z"), corrected()).series())
        .isEmpty();
  }
}
