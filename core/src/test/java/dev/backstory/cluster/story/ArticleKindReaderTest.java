package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Access;
import dev.backstory.model.Article;
import dev.backstory.model.ArticleDetails;
import dev.backstory.model.ArticleForm;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headlines and texts are invented. */
class ArticleKindReaderTest {
  private static final String FERRY =
      "The ferry Marisande struck a reef off Tolvik and sank within an hour. Rescuers pulled forty"
          + " passengers from the water, the coast guard said. ";

  /** Six parts without a word in common. */
  private static final String LOOSE =
      IntStream.range(0, 360)
          .mapToObj(i -> "Word" + i + (i % 12 == 11 ? ".\n" : " "))
          .collect(Collectors.joining());

  private static ArticleKind kind(String title, String text) {
    return ArticleKindReader.of(
        new Article("a", null, null, List.of(), title, null, null, "en", null, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Monday briefing: Ferry sinks off Tolvik",
        "Ferry, bread and football: Your Monday Briefing",
        "Thursday’s Morning Email: Ferry sinks off Tolvik",
        "Evening digest",
        "News in brief",
        "IN BRIEF",
        "World news in brief: Tuesday",
        "10 Things to Know for Today",
        "Five things you need to know this morning",
        "The week ahead: Ferries, bread",
        "The world this week",
        "Shipping & Transport Roundup: Market Talk",
        "Start your Monday smart: Ferries and bread",
        "Shoreline notes for Tuesday, March 4",
        "The Gull Report -- March 4, 2031",
        "Letters: The ferry was old",
      })
  void headlinesOfRoundUps(String title) {
    assertThat(kind(title, FERRY)).isEqualTo(ArticleKind.ROUND_UP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Live updates: Ferry sinks off Tolvik",
        "Ferry sinks off Tolvik – live",
        "Ferry sinking live: Rescuers search the wreck",
        "The Latest: Coast guard finds the hull",
        "Ferry inquiry: the hearing as it happened",
      })
  void headlinesOfLiveBlogs(String title) {
    assertThat(kind(title, FERRY)).isEqualTo(ArticleKind.LIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry sinks off Tolvik",
        "Five takeaways from the ferry inquiry",
        "Ferry sinking: what we know",
        "Minister skips morning briefing on the ferry",
        "President to get daily briefing after the ferry sinking",
        "Police round up smugglers after the ferry sinks",
        "Passengers live with fear after the sinking",
        "Broadcaster shows the funeral live",
        "Live music returns to Tolvik",
        "Latest poll has the harbour party ahead",
        "Owner writes letters to the families",
        "Hearing is set for June 12",
        "The ferry’s last week",
        "Navy briefing: will the strait be closed?",
      })
  void reportsOfOneEventThatLookLikeOthers(String title) {
    assertThat(kind(title, FERRY.repeat(12))).isEqualTo(ArticleKind.SINGLE);
  }

  @Test
  void openingsGiveThemAway() {
    assertThat(kind("Ferry sinks", "Your daily look at late news:\n" + FERRY))
        .isEqualTo(ArticleKind.ROUND_UP);
    assertThat(kind("Ferry sinks", "The latest on the sinking (all times local):\n" + FERRY))
        .isEqualTo(ArticleKind.LIVE);
  }

  @Test
  void withoutATitleTheLinesAboveTheTextCount() {
    assertThat(kind(null, "Gull Media\nYour Monday Briefing\n" + FERRY))
        .isEqualTo(ArticleKind.ROUND_UP);
    assertThat(kind(null, (FERRY + "\n").repeat(5) + "Your Monday Briefing"))
        .isEqualTo(ArticleKind.SINGLE);
  }

  @Test
  void anOpenHeadlineCountsWhereThePartsHaveLittleInCommon() {
    assertThat(Cohesion.of(LOOSE)).isBetween(0.0, 0.05);
    assertThat(kind("Harbour notebook", LOOSE)).isEqualTo(ArticleKind.ROUND_UP);
    assertThat(kind("Harbour notebook", FERRY.repeat(30))).isEqualTo(ArticleKind.SINGLE);
    assertThat(kind("Ferry sinks off Tolvik", LOOSE)).isEqualTo(ArticleKind.SINGLE);
  }

  @Test
  void aShortTextHasNoCohesion() {
    assertThat(Cohesion.of(FERRY)).isEqualTo(-1);
    assertThat(Cohesion.of(FERRY.repeat(30))).isGreaterThan(0.5);
  }

  @Test
  void theFormOfThePageCounts() {
    ArticleDetails live =
        new ArticleDetails(null, false, null, null, List.of(), ArticleForm.LIVE_BLOG, Access.WHOLE);
    assertThat(
            ArticleKindReader.of(
                new Article(
                    "a", null, null, List.of(), "Ferry", null, null, "en", null, FERRY, live)))
        .isEqualTo(ArticleKind.LIVE);
  }
}
