package dev.backstory.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.Fact.Kind;
import dev.backstory.model.Fact.Status;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.site.coverage.ReportCount;
import dev.backstory.site.coverage.ReportingStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactCheckTest {
  private static final Instant NOON = Instant.parse("2025-03-10T12:00:00Z");
  private static final Evidence POST = new Evidence("post", 0, 10);
  private static final Evidence WHARF = new Evidence("wharf", 5, 20);

  private static Covering article(String id, String newsroom, @Nullable Instant at) {
    return new Covering(id, null, newsroom, List.of(), null, at, null, true, null);
  }

  private static StoryPage page(Fact... facts) {
    List<Covering> articles =
        List.of(
            article("post", "The Ferry Post", NOON),
            article("wharf", "Wharf Daily", NOON.plusSeconds(60)),
            article("early", "Coast Herald", NOON.minusSeconds(60)),
            article("late", "Quay News", NOON.plusSeconds(90)));
    return new StoryPage(
        "s",
        "s",
        "Barge sinks",
        StoryPage.Status.PAGE,
        "en",
        NOON,
        NOON,
        1,
        new Coverage(articles, 4, 4),
        List.of(),
        List.of(),
        List.of(facts));
  }

  private static Fact fact(Status status, @Nullable String by, String... newsrooms) {
    return new Fact(
        "f1",
        Kind.EVENT,
        status,
        by,
        "A barge sank.",
        null,
        null,
        List.of(newsrooms),
        List.of(POST, WHARF));
  }

  private static Claim claim(Evidence... evidence) {
    return new Claim("A barge sank.", List.of("f1"), List.of(evidence), List.of(), Claim.EXTRACTED);
  }

  private static List<String> faults(Fact fact) {
    return new FactCheck(page(fact)).faults(fact, _ -> "A barge sank.");
  }

  @Test
  void aFactWithItsTellingsIsSound() {
    Fact fact = fact(Status.CURRENT, null, "The Ferry Post", "Wharf Daily");
    assertThat(faults(fact)).isEmpty();
    assertThat(new FactCheck(page(fact)).faults(claim(POST, WHARF))).isEmpty();
  }

  @Test
  void aNewsroomThatTellsNothingIsAFault() {
    assertThat(faults(fact(Status.CURRENT, null, "The Ferry Post", "Coast Herald")))
        .singleElement()
        .asString()
        .contains("Coast Herald");
  }

  @Test
  void otherWordsThanThoseOfTheBestTellingAreAFault() {
    Fact fact = fact(Status.CURRENT, null, "The Ferry Post");
    assertThat(new FactCheck(page(fact)).faults(fact, _ -> "A barge did not sink."))
        .singleElement()
        .asString()
        .contains("text differs");
  }

  @Test
  void whatIsOvertakenMayNotBeToldAsCurrent() {
    Fact fact = fact(Status.OVERTAKEN, null, "The Ferry Post");
    assertThat(new FactCheck(page(fact)).faults(claim(POST)))
        .containsExactly("presents a superseded fact as current");
    assertThat(faults(fact(Status.OVERTAKEN, "f2", "The Ferry Post")))
        .singleElement()
        .asString()
        .contains("f2");
  }

  @Test
  void whatIsWithdrawnMayNotBeToldAsCurrent() {
    FactCheck check = new FactCheck(page(fact(Status.WITHDRAWN, null, "The Ferry Post")));
    assertThat(check.faults(claim(POST))).containsExactly("presents a withdrawn fact as current");
    assertThat(check.faults(List.of(value(POST, null))))
        .containsExactly("presents a withdrawn value as current: 14");
    assertThat(check.faults(List.of(value(POST, NOON)))).isEmpty();
    assertThat(check.faults(List.of(value(new Evidence("late", 0, 9), null)))).isEmpty();
  }

  private static DifferingValue value(Evidence place, @Nullable Instant corrected) {
    return new DifferingValue("14", "The Ferry Post", place.articleId(), NOON, place, corrected);
  }

  @Test
  void evidenceThatTellsNoneOfTheFactsIsAFault() {
    Fact fact = fact(Status.CURRENT, null, "The Ferry Post");
    assertThat(new FactCheck(page(fact)).faults(claim(POST, new Evidence("early", 0, 9))))
        .singleElement()
        .asString()
        .contains("early 0-9");
    assertThat(new FactCheck(page()).faults(claim(POST))).isNotEmpty();
  }

  @Test
  void onlyNewsroomsThatReportedOnceItWasKnownCouldHaveToldIt() {
    StoryPage page = page(fact(Status.CURRENT, null, "The Ferry Post", "Wharf Daily"));
    assertThat(ReportCount.of(claim(POST, WHARF), page)).contains(new ReportCount(2, 3, 0, 1));
    assertThat(ReportCount.of(claim(POST, WHARF), page)).map(ReportCount::all).contains(false);
    assertThat(ReportCount.of(claim(POST), page)).isEmpty();
    Claim partial =
        claim(POST, WHARF).with(List.of(new Claim.InPart("Wharf Daily", List.of("barge"))));
    assertThat(ReportCount.of(partial, page)).contains(new ReportCount(2, 3, 1, 1));
    assertThat(ReportCount.standings(partial, page))
        .containsEntry("The Ferry Post", ReportingStatus.TELLS)
        .containsEntry("Wharf Daily", ReportingStatus.TELLS_IN_PART);
  }
}
