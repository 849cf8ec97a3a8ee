package dev.backstory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.section.CoverageWriter;
import dev.backstory.compose.section.headline.HeadlineWriter;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.Role;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.port.EditorJudge;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SupersededFactsTest {
  private static ArticleFixture early() {
    return new ArticleFixture("early", "The Ferry Post")
        .title("Nine dead as barge sinks off Vosburg")
        .published("2025-03-10T08:00:00Z")
        .line(Role.MAIN, "Nine people were killed when a barge sank off Vosburg.")
        .quantity("Nine", 9, null, "people killed")
        .line(Role.MAIN, "The owner will appear before the council on Tuesday.")
        .verb("appear", Tense.FUTURE)
        .time("Tuesday", LocalDate.parse("2025-03-11"), Precision.DAY);
  }

  private static ArticleFixture late() {
    return new ArticleFixture("late", "Wharf Daily")
        .title("Divers end search off Vosburg")
        .published("2025-03-12T08:00:00Z")
        .line(Role.MAIN, "Divers said that 14 had died.")
        .quantity("14", 14, null, "people killed")
        .line(Role.HISTORICAL_EVENT, "In 1962 a storm killed 31 people there.")
        .quantity("31", 31, null, "people killed");
  }

  private static boolean isOutdated(StoryMaterial material, int sentence) {
    StoryStatements story = new StoryStatements(material.articles());
    return new SupersededFacts(story, new Retractions(material.articles()))
        .is(story.sentences().get(sentence));
  }

  @Test
  void aLaterTollReplacesAnEarlierOne() {
    StoryMaterial material = ArticleFixture.material(early(), late());
    assertThat(isOutdated(material, 0)).isTrue();
    assertThat(isOutdated(material, 2)).isFalse();
    assertThat(isOutdated(ArticleFixture.material(early()), 0)).isFalse();
  }

  @Test
  void anOldTollIsOldWhereItsFigureWasNotRead() {
    ArticleFixture rose =
        new ArticleFixture("rose", "Coast Herald")
            .published("2025-03-10T09:00:00Z")
            .line(Role.MAIN, "The number of people killed when the barge sank rose to nine.")
            .line(Role.MAIN, "Divers went down nine times for the people of the barge.");
    StoryMaterial material = ArticleFixture.material(rose, early(), late());
    assertThat(isOutdated(material, 0)).isTrue();
    assertThat(isOutdated(material, 1)).isFalse();
    assertThat(isOutdated(ArticleFixture.material(rose, early()), 0)).isFalse();
  }

  @Test
  void theOldTollUnderAnotherWordIsOldToo() {
    ArticleFixture crew =
        new ArticleFixture("crew", "Coast Herald")
            .published("2025-03-10T09:00:00Z")
            .line(Role.MAIN, "The sinking killed nine bargemen.")
            .quantity("nine", 9, null, "bargeman killed");
    assertThat(isOutdated(ArticleFixture.material(crew, early(), late()), 0)).isTrue();
    assertThat(isOutdated(ArticleFixture.material(crew, early()), 0)).isFalse();
  }

  @Test
  void whatWasAnnouncedForADayThatIsOverIsStale() {
    assertThat(isOutdated(ArticleFixture.material(early(), late()), 1)).isTrue();
    assertThat(isOutdated(ArticleFixture.material(early()), 1)).isFalse();
  }

  @Test
  void whatLayAheadThenIsStaleWhateverTheSentenceIsAbout() {
    ArticleFixture summons =
        early()
            .line(Role.MAIN, "The summons names the owner, due in court on Tuesday.")
            .verb("names", Tense.PRESENT)
            .dayAhead("on Tuesday", LocalDate.parse("2025-03-11"));
    assertThat(isOutdated(ArticleFixture.material(summons, late()), 2)).isTrue();
    assertThat(isOutdated(ArticleFixture.material(summons), 2)).isFalse();
  }

  @Test
  void aHeadlineWithTheOldTollIsNotChosen() {
    StoryMaterial material = ArticleFixture.material(early(), late());
    assertThat(new HeadlineWriter(EditorJudge.UNDECIDED).write(material))
        .isEqualTo("Divers end search off Vosburg");
  }

  @Test
  void norIsOneWhoseArticleDoesNotCount() {
    ArticleFixture crew =
        new ArticleFixture("crew", "Coast Herald")
            .title("Divers find nine off Vosburg")
            .published("2025-03-10T09:00:00Z")
            .line(Role.MAIN, "Divers worked off Vosburg through the night.");
    StoryMaterial material = ArticleFixture.material(crew, early(), late());
    assertThat(new HeadlineWriter(EditorJudge.UNDECIDED).write(material))
        .isEqualTo("Divers end search off Vosburg");
  }

  @Test
  void coverageIsInOrderOfTime() {
    assertThat(
            new CoverageWriter()
                .write(ArticleFixture.material(late(), early().published(null), early2()))
                .articles())
        .extracting(article -> article.id())
        .containsExactly("early2", "late", "early");
  }

  private static ArticleFixture early2() {
    return new ArticleFixture("early2", "Coast Herald")
        .published("2025-03-09T08:00:00Z")
        .line(Role.MAIN, "A barge left Vosburg.");
  }
}
