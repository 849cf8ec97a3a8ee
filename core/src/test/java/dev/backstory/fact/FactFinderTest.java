package dev.backstory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.Fact.Kind;
import dev.backstory.model.Fact.Status;
import dev.backstory.model.Fact.When;
import dev.backstory.model.Role;
import dev.backstory.model.StoryFacts;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.port.PairJudge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactFinderTest {
  private static StoryFacts find(ArticleFixture... articles) {
    return new FactFinder(new OverlapJudge())
        .find(Stream.of(articles).map(ArticleFixture::build).toList());
  }

  private static ArticleFixture post() {
    return new ArticleFixture("post", "The Ferry Post")
        .title("Barge sinks off Vosburg")
        .published("2025-03-10T08:00:00Z")
        .line(Role.MAIN, "The barge Orla sank off Vosburg before dawn with a load of gravel.");
  }

  private static ArticleFixture wharf() {
    return new ArticleFixture("wharf", "Wharf Daily")
        .title("Gravel barge lost off Vosburg")
        .published("2025-03-10T09:00:00Z")
        .line(Role.MAIN, "With a load of gravel, the barge Orla sank before dawn off Vosburg.")
        .line(Role.PREVIOUS_EVENT, "Her owner had been fined for an expired certificate.");
  }

  private static Fact fact(StoryFacts facts, String words) {
    return facts.all().stream()
        .filter(fact -> fact.text().contains(words))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aReportThatWasOutBeforeItsDayTellsNothingOfAnEvent() {
    for (String out : List.of("2025-03-06T09:00:00Z", "2025-03-09T09:00:00Z")) {
      StoryFacts facts =
          find(
              post().time("before dawn", LocalDate.of(2025, 3, 10), Precision.DAY),
              wharf().published(out));
      assertThat(fact(facts, "barge Orla").newsrooms())
          .as("one of the day before may be of another zone")
          .hasSize(out.contains("03-06") ? 1 : 2);
    }
    StoryFacts changed =
        find(
            post().time("before dawn", LocalDate.of(2025, 3, 10), Precision.DAY),
            wharf().published("2025-03-06T09:00:00Z").modified("2025-03-10T09:00:00Z"));
    assertThat(fact(changed, "barge Orla").newsrooms()).as("a page goes on").hasSize(2);
  }

  @Test
  void whatWasUnderWayIsOvertakenOnceTheStoryHasGoneOn() {
    String search = "Divers are still searching for two deckhands of the barge Orla.";
    ArticleFixture first = post().line(Role.MAIN, search);
    ArticleFixture next =
        new ArticleFixture("next", "Wharf Daily")
            .published("2025-03-12T09:00:00Z")
            .line(Role.MAIN, "Both deckhands were found dead in the hold, police said.");

    assertThat(fact(find(first, wharf()), "searching").status()).isEqualTo(Status.CURRENT);
    assertThat(fact(find(first, wharf(), next), "searching").status()).isEqualTo(Status.OVERTAKEN);

    ArticleFixture goesOn = next.line(Role.MAIN, search);
    assertThat(fact(find(first, goesOn), "searching").status()).isEqualTo(Status.CURRENT);
  }

  @Test
  void whatTwoNewsroomsTellIsOneFactWithBothTellings() {
    StoryFacts facts = find(post(), wharf());
    Fact sinking = fact(facts, "sank");
    assertThat(facts.all()).hasSize(2);
    assertThat(sinking.newsrooms()).containsExactly("The Ferry Post", "Wharf Daily");
    assertThat(sinking.tellings()).extracting(Evidence::articleId).contains("post", "wharf");
    assertThat(sinking.kind()).isEqualTo(Kind.EVENT);
    assertThat(fact(facts, "fined").kind()).isEqualTo(Kind.BACKGROUND);
    assertThat(fact(facts, "fined").newsrooms()).containsExactly("Wharf Daily");
  }

  @Test
  void whatWasTakenOverIsToldButNoWitness() {
    ArticleFixture copy =
        new ArticleFixture("copy", "Wharf Daily")
            .line(Role.MAIN, "The barge Orla sank off Vosburg before dawn with a load of gravel.")
            .taken();
    Fact sinking = fact(find(post(), copy), "sank");
    assertThat(sinking.tellings()).hasSize(2);
    assertThat(sinking.newsrooms()).containsExactly("The Ferry Post");
  }

  @Test
  void anotherValueIsAnotherFactWhichOvertakesTheEarlier() {
    StoryFacts facts =
        find(toll("post", 9, "2025-03-10T08:00:00Z"), toll("late", 14, "2025-03-11T08:00:00Z"));
    Fact nine = fact(facts, "9 people");
    Fact fourteen = fact(facts, "14 people");
    assertThat(nine.status()).isEqualTo(Status.OVERTAKEN);
    assertThat(nine.overtakenBy()).isEqualTo(fourteen.id());
    assertThat(fourteen.status()).isEqualTo(Status.CURRENT);
    assertThat(fourteen.newsrooms()).containsExactly("Outlet late");
  }

  @Test
  void atLeastSoManyDeadIsAnotherTollThanAHigherOne() {
    String at = "2025-03-10T08:00:00Z";
    ArticleFixture thirteen =
        new ArticleFixture("b", "Outlet b")
            .published(at)
            .line(Role.MAIN, "At least 13 people were killed when the barge Orla sank off Vosburg.")
            .atLeast("At least 13 people", 13, "people killed");
    StoryFacts facts = find(toll("a", 17, at), thirteen);
    assertThat(fact(facts, "17").newsrooms()).containsExactly("Outlet a");
    assertThat(fact(facts, "13").newsrooms()).containsExactly("Outlet b");
  }

  private static ArticleFixture toll(String id, int dead, String at) {
    return new ArticleFixture(id, "Outlet " + id)
        .published(at)
        .title("Barge sinks off Vosburg")
        .line(Role.MAIN, dead + " people were killed when the barge Orla sank off Vosburg.")
        .quantity(dead + " people", dead, null, "people killed");
  }

  @Test
  void whatOneDeniesIsNotWhatTheOtherSays() {
    StoryFacts facts =
        find(
            new ArticleFixture("a", "Morning Post")
                .line(Role.MAIN, "The barge Orla was carrying fuel drums to Vosburg that night."),
            new ArticleFixture("b", "The Courier")
                .line(
                    Role.MAIN,
                    "The barge Orla was not carrying fuel drums to Vosburg that night."));
    assertThat(facts.all()).hasSize(2);
  }

  @Test
  void aFactHasTheTimeOfItsMainVerbAndKeepsItsId() {
    ArticleFixture dated =
        new ArticleFixture("a", "Morning Post")
            .line(Role.MAIN, "The barge Orla sank off Vosburg on Monday.")
            .time("Monday", LocalDate.parse("2025-03-10"), Precision.DAY);
    Fact alone = fact(find(dated), "sank");
    Fact joined = fact(find(dated, wharf()), "sank");
    assertThat(alone.when()).isEqualTo(new When(LocalDate.parse("2025-03-10"), Precision.DAY));
    assertThat(joined.id()).isEqualTo(alone.id());
  }

  @Test
  void theSameArticlesGiveTheSameFacts() {
    assertThat(find(post(), wharf()).all()).isEqualTo(find(post(), wharf()).all());
  }

  @Test
  void everySentenceOfReportingIsToldByOneFact() {
    StoryFacts facts = find(post(), wharf());
    List<Evidence> tellings = facts.all().stream().flatMap(f -> f.tellings().stream()).toList();
    assertThat(tellings).doesNotHaveDuplicates().hasSize(3);
    assertThat(tellings).allSatisfy(t -> assertThat(facts.toldAt(t)).isPresent());
  }

  /** Sentences that have some words in common, so that features alone leave some pairs open. */
  private static ArticleFixture similar(String id) {
    ArticleFixture article =
        new ArticleFixture(id, "Outlet " + id).title("Barge sinks off Vosburg");
    for (int i = 0; i < 8; i++) {
      article.line(
          Role.MAIN,
          "The barge Orla sank off Vosburg with gravel on day " + i + " as " + id + " told.");
    }
    return article;
  }

  @Test
  void theJudgeReadsAPairForEveryFourthSentenceAndNoneOfTwoArticles() {
    List<PairJudge.Pair> read = new ArrayList<>();
    PairJudge judge =
        new PairJudge() {
          @Override
          public double same(String a, String b) {
            read.add(new Pair(a, b));
            return 0.5;
          }
        };
    FactFinder finder = new FactFinder(judge);

    finder.find(Stream.of(similar("a"), similar("b")).map(ArticleFixture::build).toList());
    assertThat(read).isEmpty();

    finder.find(
        Stream.of(similar("a"), similar("b"), similar("c")).map(ArticleFixture::build).toList());
    assertThat(read).hasSizeBetween(1, 3 * 8 / 4);
  }
}
