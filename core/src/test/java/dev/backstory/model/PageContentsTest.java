package dev.backstory.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.PageSection.FirstPublisher;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.Implication;
import dev.backstory.model.PageSection.KeyPoint;
import dev.backstory.model.PageSection.OpenQuestion;
import dev.backstory.model.PageSection.OtherWording;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.Series;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.model.TimeExpression.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageContentsTest {
  private int claims;

  @Test
  void everyClaimIsFoundInItsPlace() {
    PageContents contents =
        of(
            new WhatHappened("extracted", null, List.of(claim(), claim())),
            new BehindTheHeadline(
                "extracted",
                null,
                List.of(new KeyPoint("Point", claim())),
                List.of(new Implication("Next", claim(), null))),
            new PapersSay("extracted", null, List.of(entry(null, claim()))),
            new AgreeDiffer(
                "template",
                null,
                List.of(new Agreement(claim(), List.of("A", "B"))),
                List.of(),
                List.of()),
            new HowWeGotHere(
                "extracted",
                null,
                List.of(claim()),
                List.of(new TimelineEntry(LocalDate.EPOCH, Precision.DAY, null, claim(), null))),
            new CommonQuestions(
                "extracted", null, List.of(new AnsweredQuestion("q", "Q?", List.of(claim())))));
    assertThat(contents.claims())
        .extracting(Placed::where)
        .containsExactly(
            "whatHappened.claims[0]",
            "whatHappened.claims[1]",
            "behindTheHeadline.keyPoints[0].claim",
            "behindTheHeadline.implications[0].claim",
            "papersSay.entries[0].claim",
            "agreeDiffer.agreements[0].claim",
            "howWeGotHere.background[0]",
            "howWeGotHere.timeline[0].claim",
            "commonQuestions.items[0].answer[0]");
    assertThat(contents.claims())
        .extracting(claim -> claim.what().text())
        .doesNotHaveDuplicates()
        .isEqualTo(contents.lines().stream().map(Placed::what).toList());
    assertThat(contents.evidence()).hasSameSizeAs(contents.claims());
    assertThat(contents.bare()).isEmpty();
  }

  @Test
  void quotationsDifferencesAndOpenQuestionsRestOnEvidenceToo() {
    Evidence place = new Evidence("c", 5, 9);
    Evidence later = new Evidence("c", 12, 14);
    PageContents contents =
        of(
            new PapersSay("extracted", null, List.of(entry(new Quote("said", "b", 1, 5), null))),
            new AgreeDiffer(
                "template",
                null,
                List.of(),
                List.of(
                    new Difference(
                        "toll", List.of(new DifferingValue("12", "C", "c", null, place)))),
                List.of(
                    new Series("toll", List.of(new DifferingValue("14", "C", "c", null, later))))),
            new GoDeeper("template", null, List.of(new OpenQuestion("When?", List.of(place)))));
    assertThat(contents.evidence())
        .containsExactly(
            new Placed<>("papersSay.entries[0].quote", new Evidence("b", 1, 5)),
            new Placed<>("agreeDiffer.differences[0].values[0].evidence", place),
            new Placed<>("agreeDiffer.series[0].values[0].evidence", later),
            new Placed<>("goDeeper.questions[0].evidence[0]", place));
    assertThat(contents.articles()).extracting(Placed::what).containsExactly("a", "c", "c");
    assertThat(contents.values())
        .extracting(Placed::where)
        .containsExactly("agreeDiffer.differences[0]", "agreeDiffer.series[0]");
    assertThat(contents.lines()).containsExactly(new Placed<>("goDeeper.questions[0]", "When?"));
  }

  @Test
  void otherWordingsAndFirstPublishersAreProvedToo() {
    Quote other = new Quote("told", "d", 2, 6);
    PaperEntry entry =
        new PaperEntry(
            "A",
            List.of(),
            "a",
            null,
            null,
            new Quote("said", "b", 1, 5),
            null,
            List.of("D"),
            List.of(new OtherWording("D", other)),
            new FirstPublisher("D", "e", Instant.EPOCH),
            null);
    PageContents contents = of(new PapersSay("extracted", null, List.of(entry)));
    assertThat(contents.quotes())
        .contains(new Placed<>("papersSay.entries[0].otherwise[0].quote", other));
    assertThat(contents.evidence()).extracting(Placed::what).contains(new Evidence("d", 2, 6));
    assertThat(contents.articles()).contains(new Placed<>("papersSay.entries[0].first", "e"));
  }

  @Test
  void whatRestsOnNothingIsNamed() {
    PageContents contents =
        of(
            new PapersSay("extracted", null, List.of(entry(null, null))),
            new GoDeeper("template", null, List.of(new OpenQuestion("When?", List.of()))),
            new CommonQuestions(
                "extracted", null, List.of(new AnsweredQuestion("q", "Q?", List.of()))));
    assertThat(contents.bare())
        .extracting(Placed::where)
        .containsExactly(
            "papersSay.entries[0]", "goDeeper.questions[0]", "commonQuestions.items[0]");
  }

  private Claim claim() {
    return new Claim(
        "Claim " + ++claims,
        List.of(new Evidence("a", claims, claims + 1)),
        List.of(),
        "extracted");
  }

  private static PaperEntry entry(Quote quote, Claim claim) {
    return new PaperEntry(
        "A", List.of(), "a", null, null, quote, claim, List.of(), List.of(), null, null);
  }

  private static PageContents of(PageSection... sections) {
    return PageContents.of(
        new StoryPage(
            "s",
            "s",
            "Story",
            Status.PAGE,
            "en",
            Instant.EPOCH,
            Instant.EPOCH,
            1,
            new Coverage(List.of(), 0, 0),
            List.of(sections),
            List.of()));
  }
}
