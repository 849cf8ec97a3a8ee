package dev.backstory.compose.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.Role;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.sentence.StorySentence;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimesTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 10);

  private static StoryMaterial report(
      String sentence, String words, LocalDate date, Precision precision) {
    return ArticleFixture.material(
        new ArticleFixture("a", "The Ferry Post")
            .published(PUBLISHED + "T08:00:00Z")
            .line(Role.MAIN, sentence)
            .time(words, date, precision));
  }

  @Test
  void whatWasEarlierThisWeekWasNoLaterThanItsReport() {
    String sentence = "The harbour bridge closed earlier this week for good.";
    ArticleFixture article =
        new ArticleFixture("a", "The Ferry Post")
            .published("2025-03-12T08:00:00Z")
            .line(Role.MAIN, sentence)
            .time("earlier this week", LocalDate.of(2025, 3, 10), Precision.WEEK);
    assertThat(told(ArticleFixture.material(article)))
        .isEqualTo("The harbour bridge closed earlier this week [10 to 12 March] for good.");
  }

  @Test
  void onASundayLastWeekIsLeftAsItIs() {
    String sentence = "The harbour bridge closed last week for good.";
    ArticleFixture article =
        new ArticleFixture("a", "The Ferry Post")
            .published("2025-03-09T08:00:00Z")
            .line(Role.MAIN, sentence)
            .time("last week", LocalDate.of(2025, 2, 24), Precision.WEEK);
    assertThat(told(ArticleFixture.material(article))).isEqualTo(sentence);
  }

  private static String told(StoryMaterial material) {
    return checked(
        material, new ClaimEditor(material).claim(material.sentences().getFirst()).orElseThrow());
  }

  private static String toldUnderItsDate(StoryMaterial material) {
    StorySentence sentence = material.sentences().getFirst();
    return checked(
        material,
        new ClaimEditor(material)
            .datedClaim(sentence, sentence.times().getFirst(), Set.of())
            .orElseThrow());
  }

  private static String checked(StoryMaterial material, Claim claim) {
    assertThat(new ClaimVerifier().faults(claim, material::text, material::publishedDay)).isEmpty();
    return claim.text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yesterday|2025-03-09|DAY|9 March",
        "last night|2025-03-09|DAY|9 March",
        "today|2025-03-10|DAY|10 March",
        "last week|2025-03-03|WEEK|3 to 9 March",
        "last month|2025-02-01|MONTH|February 2025",
        "earlier this year|2025-01-01|YEAR|2025",
        "70 days ago|2024-12-30|DAY|30 December 2024",
        "two weeks ago|2025-02-24|WEEK|24 February to 2 March",
        "three months ago|2024-12-01|MONTH|December 2024",
        "a year ago|2024-01-01|YEAR|2024",
      })
  void saysWhichTimeItIs(String words, LocalDate date, Precision precision, String meant) {
    assertThat(
            told(
                report(
                    "The harbour bridge closed " + words + " for good.", words, date, precision)))
        .isEqualTo("The harbour bridge closed " + words + " [" + meant + "] for good.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The harbour bridge closed on Friday for good.|Friday|2025-03-07|DAY",
        "The harbour bridge closed last week for good.|last week|2025-02-24|WEEK",
        "The harbour bridge survived last month's flood at Arl.|last month|2025-02-01|MONTH",
        "The harbour bridge \"closed last month for good\", said Ada Lind.|last month|2025-02-01|MONTH",
        "The harbour bridge closed last year for the third time since last year.|last year|2024-01-01|YEAR",
        "Last year alone, the harbour bridge closed for a third time.|Last year|2024-01-01|YEAR",
        "The harbour bridge closed a month ago Thursday.|a month ago|2025-02-01|MONTH",
        "The harbour bridge closed two weeks ago for good.|two weeks ago|2025-02-17|WEEK",
        "The harbour bridge closed some weeks ago for good.|some weeks ago|2025-02-24|WEEK",
      })
  void leavesOthersAsTheyAre(String sentence, String words, LocalDate date, Precision precision) {
    assertThat(told(report(sentence, words, date, precision))).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Last month, the harbour bridge closed to trams.|Last month|The harbour bridge closed to trams.",
        "Last month the harbour bridge closed to trams.|Last month|The harbour bridge closed to trams.",
        "The mayor last month closed the harbour bridge.|last month|The mayor closed the harbour bridge.",
        "The harbour bridge closed to trams last month.|last month|The harbour bridge closed to trams.",
        "The mayor closed the bridge last month.|last month|The mayor closed the bridge last month [February 2025].",
        "The harbour bridge closed last month after a storm.|last month|The harbour bridge closed after a storm.",
        "In February, the harbour bridge closed to trams.|February|The harbour bridge closed to trams.",
        "Back in 2025, the harbour bridge closed to trams.|2025|The harbour bridge closed to trams.",
        "On Feb. 1, the harbour bridge closed to trams.|Feb. 1|The harbour bridge closed to trams.",
        "In February, when it froze, the harbour bridge closed.|February|In February, when it froze, the harbour bridge closed.",
        "In February the harbour bridge closed to trams.|February|In February the harbour bridge closed to trams.",
        "The harbour bridge stood until last month.|last month|The harbour bridge stood until last month [February 2025].",
        "The harbour bridge closed last month and this one.|last month|The harbour bridge closed last month [February 2025] and this one.",
      })
  void dropsWhatTheDateBesideItSays(String sentence, String words, String told) {
    assertThat(toldUnderItsDate(report(sentence, words, LocalDate.of(2025, 2, 1), Precision.MONTH)))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "last month|last month [February 2025]|true",
        "last month|last month [January 2025]|false",
        "last month|this month [March 2025]|false",
        "yesterday|yesterday [9 March]|true",
        "yesterday|yesterday [8 March]|true",
        "yesterday|yesterday [6 March]|false",
        "in Arl|in Arl [9 March]|false",
        "' yesterday'||true",
        "' not'||false",
        "Last week, t|T|true",
        "In December, t|T|true",
        "On Dec. 12, 2025, t|T|true",
        "In Norland, t|T|false",
        "Last week, t|N|false",
        "Never, t|T|false",
      })
  void onlySuchEditsAreHarmless(String removed, String inserted, boolean harmless) {
    Edit edit = new Edit("time", removed, inserted == null ? "" : inserted);

    assertThat(RelativeTimes.isHarmless(edit, PUBLISHED)).isEqualTo(harmless);
  }
}
