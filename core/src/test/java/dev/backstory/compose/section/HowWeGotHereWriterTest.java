package dev.backstory.compose.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.Pages;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.Claim;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.model.StoryLink;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.port.EditorJudge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HowWeGotHereWriterTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 3, 10);

  /** Takes what shares most of its words for the same. */
  private static final EditorJudge RETOLD =
      new EditorJudge.Undecided() {
        @Override
        public double retells(String sentence, String told) {
          return new OverlapJudge().same(sentence, told);
        }
      };

  private static ArticleFixture bridge() {
    return new ArticleFixture("a", "Morning Post")
        .title("Arl bridge closed after crack found")
        .line(Role.MAIN, "The city closed the bridge over the Arl on Monday.")
        .time("on Monday", MONDAY, Precision.DAY)
        .line(Role.HISTORICAL_EVENT, "The Arl bridge was built in 1931 by a company of miners.")
        .time("in 1931", LocalDate.of(1931, 1, 1), Precision.YEAR)
        .line(Role.PREVIOUS_EVENT, "Divers found a first crack in a pier of the bridge on Friday.")
        .time("on Friday", LocalDate.of(2025, 3, 7), Precision.DAY)
        .line(Role.CURRENT_CONTEXT, "The bridge reopens to trams on Saturday.")
        .dayAhead("on Saturday", LocalDate.of(2025, 3, 15))
        .line(
            Role.PREVIOUS_EVENT,
            "The council paid for the bridge works that were promised in 2019.")
        .timeAside("in 2019", LocalDate.of(2019, 1, 1), Precision.YEAR);
  }

  private static HowWeGotHere write(List<StoryLink> earlier) {
    return Pages.write(new HowWeGotHereWriter(), earlier, bridge());
  }

  @Test
  void aTimeInWhatIsSaidBesideDatesNothing() {
    ArticleFixture beside =
        bridge()
            .line(
                Role.PREVIOUS_EVENT,
                "The miners of the bridge claimed it, saying it was damaged last week by trams.")
            .day("last week", LocalDate.of(2025, 3, 3), "damaged");
    ArticleFixture main =
        bridge()
            .line(
                Role.PREVIOUS_EVENT,
                "The miners of the bridge, saying nothing of it, damaged it last week by trams.")
            .day("last week", LocalDate.of(2025, 3, 3), "damaged");

    assertThat(timeline(beside)).noneMatch(it -> it.date().equals(LocalDate.of(2025, 3, 3)));
    assertThat(timeline(main)).anyMatch(it -> it.date().equals(LocalDate.of(2025, 3, 3)));
  }

  private static List<TimelineEntry> timeline(ArticleFixture article) {
    HowWeGotHere section = Pages.write(new HowWeGotHereWriter(), article);
    return section.timeline();
  }

  @Test
  void tellsDatedEventsOldestFirstAndNothingToCome() {
    assertThat(write(List.of()).timeline())
        .extracting(TimelineEntry::date)
        .containsExactly(LocalDate.of(1931, 1, 1), LocalDate.of(2025, 3, 7), MONDAY);
  }

  @Test
  void whatIsExpectedOnADayAfterTheLastReportStandsLast() {
    String opening = "The city council is expected to open the bridge over the Arl on Friday.";
    LocalDate friday = LocalDate.of(2025, 3, 14);
    ArticleFixture expecting =
        bridge()
            .line(Role.EXPECTATION, opening)
            .dayAhead("on Friday", friday)
            .line(Role.EXPECTATION, "The council of the city will see the Arl bridge on Friday.")
            .dayAhead("on Friday", friday)
            .line(Role.EXPECTATION, "Trams might cross the bridge over the Arl on Sunday.")
            .dayAhead("on Sunday", LocalDate.of(2025, 3, 16));

    assertThat(timeline(expecting))
        .filteredOn(entry -> entry.date().isAfter(MONDAY))
        .singleElement()
        .satisfies(entry -> assertThat(entry.date()).isEqualTo(friday))
        .isEqualTo(timeline(expecting).getLast());
  }

  @Test
  void whatWillBeOrWasToBeIsNoEventWhicheverWordWasReadAsItsVerb() {
    ArticleFixture closing =
        bridge()
            .line(Role.CURRENT_CONTEXT, "From October, lets by the bridge will cost more.")
            .time("October", LocalDate.of(2024, 10, 1), Precision.MONTH)
            .line(Role.CURRENT_CONTEXT, "The bridge works were to have begun in May.")
            .time("in May", LocalDate.of(2024, 5, 1), Precision.MONTH);

    assertThat(timeline(closing))
        .extracting(entry -> entry.claim().text())
        .noneMatch(text -> text.contains("October") || text.contains("May"));
  }

  @Test
  void whatComesOnlyAfterTheReportIsNoBackground() {
    String next = "The inspectors of the bridge come back at the end of April.";
    HowWeGotHere section =
        Pages.write(
            new HowWeGotHereWriter(),
            bridge()
                .line(Role.PREVIOUS_EVENT, next)
                .stretch(
                    "April", LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 30), Precision.MONTH));
    assertThat(section.background()).extracting(Claim::text).doesNotContain(next);
  }

  @Test
  void givesADateNoMorePreciseThanTheText() {
    assertThat(write(List.of()).timeline().getFirst().precision()).isEqualTo(Precision.YEAR);
  }

  @Test
  void onlyTheTimeOfTheMainClauseDates() {
    assertThat(write(List.of()).timeline())
        .extracting(entry -> entry.claim().text())
        .noneMatch(text -> text.contains("promised"));
  }

  @Test
  void theDateOfAnotherClauseDoesNotKeepTheEventFromItsOwn() {
    ArticleFixture sale =
        bridge()
            .line(Role.PREVIOUS_EVENT, "The Arl bridge firm, founded in 1911, was sold in 2024.")
            .timeAside("in 1911", LocalDate.of(1911, 1, 1), Precision.YEAR)
            .time("in 2024", LocalDate.of(2024, 1, 1), Precision.YEAR);

    assertThat(timeline(sale))
        .extracting(entry -> entry.date().getYear())
        .contains(2024)
        .doesNotContain(1911);
  }

  @Test
  void aTimeBehindAFurtherClauseMayBeItsOwn() {
    ArticleFixture showed =
        bridge()
            .line(
                Role.PREVIOUS_EVENT,
                "The Arl bridge firm failed after papers showed that it was sold on March 3.")
            .day("on March 3", LocalDate.of(2025, 3, 3), "failed")
            .line(
                Role.PREVIOUS_EVENT,
                "The Arl bridge firm lost the works, raising its price on March 4.")
            .day("on March 4", LocalDate.of(2025, 3, 4), "lost");

    assertThat(timeline(showed))
        .extracting(entry -> entry.date().getDayOfMonth())
        .doesNotContain(3, 4);
  }

  @Test
  void theTimeOfAVerbThatHangsOnAnotherDatesNothing() {
    for (String hanging :
        List.of(
            "The Arl bridge works were paid for under a rule the council had passed on March 4.",
            "The Arl bridge firm apologised for works that it had passed on March 4.")) {
      assertThat(timeline(passed(hanging, "paid for|apologised")))
          .as(hanging)
          .extracting(TimelineEntry::date)
          .doesNotContain(LocalDate.of(2025, 3, 4));
    }
    for (String joined :
        List.of(
            "The Arl bridge works were paid for and the council passed them on March 4.",
            "The Arl bridge works were paid for to be passed on March 4.",
            "The Arl bridge works, long paid for, passed the council on March 4.")) {
      assertThat(timeline(passed(joined, joined.contains("long") ? "passed" : "paid for")))
          .as(joined)
          .extracting(TimelineEntry::date)
          .contains(LocalDate.of(2025, 3, 4));
    }
  }

  private static ArticleFixture passed(String sentence, String verbs) {
    String main = Pattern.compile(verbs).matcher(sentence).results().findFirst().get().group();
    return bridge()
        .line(Role.PREVIOUS_EVENT, sentence)
        .verb(main, Tense.PAST)
        .day("on March 4", LocalDate.of(2025, 3, 4), "passed");
  }

  @Test
  void whatHasHappenedHasNoDay() {
    String opened = "The city has opened an inquiry into the fall from the Arl bridge on March 4.";
    for (Tense tense : List.of(Tense.PERFECT, Tense.PAST)) {
      ArticleFixture fall =
          bridge()
              .line(Role.PREVIOUS_EVENT, opened)
              .verb("opened", tense)
              .day("on March 4", LocalDate.of(2025, 3, 4), "opened");

      assertThat(timeline(fall).stream().anyMatch(it -> it.date().getDayOfMonth() == 4))
          .isEqualTo(tense == Tense.PAST);
    }
  }

  @Test
  void whatTwoTimesTellIsNotDated() {
    ArticleFixture repairs =
        bridge()
            .line(Role.PREVIOUS_EVENT, "The Arl bridge was repaired in 1955 and in 1983.")
            .time("in 1955", LocalDate.of(1955, 1, 1), Precision.YEAR)
            .time("in 1983", LocalDate.of(1983, 1, 1), Precision.YEAR);

    assertThat(timeline(repairs))
        .extracting(entry -> entry.date().getYear())
        .doesNotContain(1955, 1983);
  }

  @Test
  void aStretchOfTimeIsShownToItsEnd() {
    LocalDate end = LocalDate.of(1955, 12, 31);
    ArticleFixture repair =
        bridge()
            .line(Role.HISTORICAL_EVENT, "The Arl bridge was closed in 1953 to 1955 for repair.")
            .stretch("1953 to 1955", LocalDate.of(1953, 1, 1), end, Precision.YEAR);

    assertThat(timeline(repair))
        .extracting(TimelineEntry::end)
        .containsExactly(null, end, null, null);
  }

  @Test
  void whenSomebodySaidItIsNotWhenItHappened() {
    LocalDate thursday = LocalDate.of(2025, 3, 6);
    ArticleFixture within =
        bridge()
            .line(
                Role.PREVIOUS_EVENT, "Police said on Thursday that the Arl bridge was hit in May.")
            .day("on Thursday", thursday, "said")
            .timeAside("in May", LocalDate.of(2024, 5, 1), Precision.MONTH)
            .quote(
                Quotation.Kind.INDIRECT,
                "that the Arl bridge was hit in May",
                "said",
                "Police",
                null,
                null);
    String fall = "A tile of the Arl bridge that was laid in 1931 fell on a boat";
    ArticleFixture without =
        bridge()
            .line(Role.PREVIOUS_EVENT, fall + ", police said on Thursday.")
            .day("on Thursday", thursday, "said")
            .timeAside("in 1931", LocalDate.of(1932, 1, 1), Precision.YEAR)
            .quote(Quotation.Kind.INDIRECT, fall, "said", "police", null, null);
    ArticleFixture act =
        bridge()
            .line(
                Role.PREVIOUS_EVENT,
                "Police promised on Thursday that the Arl bridge would be watched.")
            .day("on Thursday", thursday, "promised")
            .quote(
                Quotation.Kind.INDIRECT,
                "that the Arl bridge would be watched",
                "promised",
                "Police",
                null,
                null);

    String found = "A hole has been found in the Arl bridge";
    ArticleFixture news =
        bridge()
            .line(Role.PREVIOUS_EVENT, found + ", police said on Thursday.")
            .day("on Thursday", thursday, "said")
            .quote(Quotation.Kind.INDIRECT, found, "said", "police", null, null);

    assertThat(timeline(news)).extracting(TimelineEntry::date).contains(thursday);
    assertThat(timeline(within))
        .extracting(TimelineEntry::date)
        .contains(LocalDate.of(2024, 5, 1))
        .doesNotContain(thursday);
    assertThat(timeline(without))
        .extracting(TimelineEntry::date)
        .doesNotContain(thursday, LocalDate.of(1932, 1, 1));
    assertThat(timeline(act)).extracting(TimelineEntry::date).contains(thursday);
  }

  @Test
  void anAnnouncementIsOfTheDayOnWhichItWasMade() {
    LocalDate thursday = LocalDate.of(2025, 3, 6);
    ArticleFixture announced =
        bridge()
            .line(
                Role.PREVIOUS_EVENT,
                "Police announced on Thursday that the Arl bridge had been hit in May.")
            .dayAside("on Thursday", thursday, "announced")
            .day("in May", LocalDate.of(2024, 5, 1), "hit")
            .quote(
                Quotation.Kind.INDIRECT,
                "that the Arl bridge had been hit in May",
                "announced",
                "Police",
                null,
                null);
    assertThat(timeline(announced))
        .extracting(TimelineEntry::date)
        .contains(thursday)
        .doesNotContain(LocalDate.of(2024, 5, 1));
  }

  @Test
  void whatNewsroomsDifferOnIsNoEvent() {
    LocalDate sunday = LocalDate.of(2025, 3, 9);
    HowWeGotHere alone = Pages.write(new HowWeGotHereWriter(), toll("b", 12, sunday), bridge());
    assertThat(alone.timeline()).extracting(TimelineEntry::date).contains(sunday);

    HowWeGotHere differing =
        Pages.write(
            new HowWeGotHereWriter(), toll("b", 12, sunday), toll("c", 14, sunday), bridge());
    assertThat(differing.timeline()).extracting(TimelineEntry::date).doesNotContain(sunday);
  }

  private static ArticleFixture toll(String id, int dead, LocalDate day) {
    return new ArticleFixture(id, "Paper " + id)
        .title("Arl bridge closed after crack found")
        .published("2025-03-10T0" + dead % 10 + ":00:00Z")
        .line(Role.PREVIOUS_EVENT, dead + " people died on Sunday when the Arl bridge cracked.")
        .day("on Sunday", day, "died")
        .quantity(dead + " people", dead, null, "people killed");
  }

  @Test
  void aDayThatAnotherSentenceNamesIsNoDate() {
    ArticleFixture leaning =
        bridge()
            .line(Role.PREVIOUS_EVENT, "The Arl bridge was closed for the first time on that day.")
            .time("on that day", LocalDate.of(2010, 8, 2), Precision.DAY)
            .line(Role.PREVIOUS_EVENT, "The Arl bridge lost a lamp two days later.")
            .time("two days later", LocalDate.of(2010, 8, 4), Precision.DAY);

    assertThat(timeline(leaning)).extracting(entry -> entry.date().getYear()).doesNotContain(2010);
  }

  @Test
  void aBoundIsNoDate() {
    for (String bound :
        List.of(
            "The Arl bridge had been watched by divers since March 1.",
            "Since March 1 the Arl bridge had been watched by divers.",
            "As of March 1 the Arl bridge was watched by divers.",
            "Plans for March 1 put the Arl bridge under the eyes of divers.",
            "The Arl bridge carried more trams than in the same week of March 1.")) {
      ArticleFixture since =
          bridge()
              .line(Role.PREVIOUS_EVENT, bound)
              .time("March 1", LocalDate.of(2025, 3, 1), Precision.DAY);

      assertThat(timeline(since))
          .as(bound)
          .extracting(TimelineEntry::date)
          .doesNotContain(LocalDate.of(2025, 3, 1));
    }
    ArticleFixture on =
        bridge()
            .line(Role.PREVIOUS_EVENT, "On March 1 the Arl bridge was watched by divers.")
            .time("March 1", LocalDate.of(2025, 3, 1), Precision.DAY);
    assertThat(timeline(on)).extracting(TimelineEntry::date).contains(LocalDate.of(2025, 3, 1));
  }

  @Test
  void linksTheEarlierStoryOfTheThread() {
    StoryLink crack =
        new StoryLink(
            "s1", "crack", "Crack found in bridge", Instant.parse("2025-03-07T18:00:00Z"));

    assertThat(write(List.of(crack)).timeline())
        .extracting(TimelineEntry::storyId)
        .containsExactly(null, "s1", null);
  }

  @Test
  void theBackgroundIsWhatStoodBeforeAndTheTimelineDoesNotTell() {
    assertThat(write(List.of()).background())
        .extracting(Claim::text)
        .containsExactly("The council paid for the bridge works that were promised in 2019.");
  }

  @Test
  void whatElseHappenedOnTheDayIsNoBackground() {
    HowWeGotHere section =
        Pages.write(
            new HowWeGotHereWriter(),
            bridge()
                .line(Role.CURRENT_CONTEXT, "The mayor did not mention the Arl bridge at a rally.")
                .line(Role.CURRENT_CONTEXT, "The Arl bridge is scheduled for repair.")
                .verb("scheduled", Tense.FUTURE));

    assertThat(section.background())
        .extracting(Claim::text)
        .noneMatch(text -> text.contains("rally") || text.contains("scheduled"));
  }

  @Test
  void theStateOfThingsIsBackgroundIfItHasLasted() {
    ArticleFixture trams =
        new ArticleFixture("b", "The Courier")
            .title("Arl bridge closed")
            .line(Role.CURRENT_CONTEXT, "The Arl bridge has carried trams to the quarry.")
            .verb("carried", Tense.PERFECT)
            .line(Role.CURRENT_CONTEXT, "The Arl bridge lies under clouds and rain.")
            .verb("lies", Tense.PRESENT);
    HowWeGotHere section = Pages.write(new HowWeGotHereWriter(), bridge(), trams);

    assertThat(section.background())
        .extracting(Claim::text)
        .contains("The Arl bridge has carried trams to the quarry.")
        .noneMatch(text -> text.contains("clouds"));
  }

  @Test
  void aDayInASubordinateClauseDatesNothingUnlessAnEarlierStoryCameThen() {
    ArticleFixture alarm =
        new ArticleFixture("c", "Ferry Post")
            .title("Alarm was off before Arl ferry sank")
            .line(
                Role.MAIN, "An alarm was switched off minutes before the Arl ferry sank on Monday.")
            .timeAside("on Monday", MONDAY, Precision.DAY)
            .line(Role.HISTORICAL_EVENT, "The Arl ferry was built in 1931 by miners.")
            .time("in 1931", LocalDate.of(1931, 1, 1), Precision.YEAR);
    StoryLink sinking =
        new StoryLink("s2", "ferry", "Arl ferry sinks", Instant.parse("2025-03-10T18:00:00Z"));

    HowWeGotHere alone = Pages.write(new HowWeGotHereWriter(), List.of(), alarm);
    HowWeGotHere linked = Pages.write(new HowWeGotHereWriter(), List.of(sinking), alarm);

    assertThat(alone.timeline()).isEmpty();
    assertThat(linked.timeline()).extracting(TimelineEntry::storyId).containsExactly(null, "s2");
  }

  @Test
  void oneEventOfOneDayIsToldOnce() {
    HowWeGotHere section =
        Pages.write(
            new HowWeGotHereWriter(),
            bridge(),
            new ArticleFixture("b", "The Courier")
                .title("Bridge over the Arl closed")
                .line(Role.MAIN, "On Monday the city closed the Arl bridge to all cars.")
                .time("On Monday", MONDAY, Precision.DAY));

    assertThat(section.timeline()).extracting(TimelineEntry::date).containsOnlyOnce(MONDAY);
  }

  @Test
  void sentencesOfOneDayThatShareMuchTellOneEvent() {
    ArticleFixture report = bridge();
    report
        .line(Role.PREVIOUS_EVENT, "A barge hit the middle pier of the Arl bridge on Sunday.")
        .time("on Sunday", MONDAY.minusDays(1), Precision.DAY)
        .line(
            Role.PREVIOUS_EVENT,
            "Notably, the barge that hit the pier of the Arl bridge on Sunday had no pilot aboard.")
        .time("on Sunday", MONDAY.minusDays(1), Precision.DAY);

    assertThat(timeline(report))
        .extracting(TimelineEntry::date)
        .containsOnlyOnce(MONDAY.minusDays(1));
  }

  @Test
  void yearsThatAreCountedBackMayBeThoseThatAnotherReportNames() {
    String started = "Mayor Ida Holm of the Arl bridge began her career as a rower in 1975.";
    ArticleFixture counted =
        new ArticleFixture("b", "The Courier")
            .title("Bridge over the Arl closed")
            .line(
                Role.HISTORICAL_EVENT,
                "Mayor Ida Holm of the Arl bridge began her career 49 years ago as a rower.")
            .time("49 years ago", LocalDate.of(1976, 1, 1), Precision.YEAR);
    HowWeGotHere section =
        Pages.write(
            new HowWeGotHereWriter(),
            RETOLD,
            bridge()
                .line(Role.HISTORICAL_EVENT, started)
                .time("in 1975", LocalDate.of(1975, 1, 1), Precision.YEAR),
            counted);

    assertThat(section.timeline())
        .extracting(entry -> entry.claim().text())
        .containsOnlyOnce(started)
        .noneMatch(text -> text.contains("49 years"));
  }

  private static List<TimelineEntry> withReport(String published, LocalDate friday) {
    ArticleFixture second =
        new ArticleFixture("b", "Arl Radio")
            .title("Arl bridge closed to all")
            .published("2025-03-10T12:00:00Z")
            .line(Role.MAIN, "The city closed the bridge over the Arl to trams.");
    ArticleFixture third =
        new ArticleFixture("c", "Evening Herald")
            .title("Arl bridge has a crack")
            .published(published)
            .line(
                Role.PREVIOUS_EVENT, "Engineers of the Arl bridge asked for more steel on Friday.")
            .time("Friday", friday, Precision.DAY);
    HowWeGotHere section =
        Pages.write(new HowWeGotHereWriter(), List.of(), bridge(), second, third);
    return section.timeline();
  }

  @Test
  void aWeekdayInAReportFarBehindTheOthersIsNoDate() {
    LocalDate friday = LocalDate.of(2025, 3, 14);

    assertThat(withReport("2025-03-15T08:00:00Z", friday))
        .extracting(TimelineEntry::date)
        .contains(friday);
    assertThat(withReport("2025-03-16T08:00:00Z", friday))
        .extracting(TimelineEntry::date)
        .doesNotContain(friday);
  }

  @Test
  void theSameOnTwoDaysWasOnTheEarlier() {
    String event = "The city council closed the old Arl bridge to trams and lorries on Monday.";
    HowWeGotHere section =
        Pages.write(
            new HowWeGotHereWriter(),
            RETOLD,
            copy("b", "Arl Times", event, MONDAY.plusDays(7)),
            copy("c", "The Courier", event, MONDAY),
            bridge());

    assertThat(section.timeline()).extracting(TimelineEntry::date).containsOnlyOnce(MONDAY);
    assertThat(section.timeline())
        .extracting(TimelineEntry::date)
        .doesNotContain(MONDAY.plusDays(7));
  }

  private static ArticleFixture copy(String id, String outlet, String event, LocalDate day) {
    return new ArticleFixture(id, outlet)
        .title("Bridge over the Arl closed")
        .line(Role.MAIN, event)
        .time("on Monday", day, Precision.DAY);
  }
}
