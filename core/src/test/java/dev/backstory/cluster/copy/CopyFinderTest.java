package dev.backstory.cluster.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cluster.copy.Overlap.Kind;
import dev.backstory.cluster.story.Articles;
import dev.backstory.model.OffsetMap;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CopyFinderTest {
  private static final String STATEMENT =
      "\"The operator regrets that the talks have ended without a result. It remains ready to hire"
          + " staff as soon as the courts have ruled on the new shift plan, and it asks everyone to"
          + " keep the grain terminal open for the sake of the farmers,\" the company said.";

  private static List<Overlap> overlaps(String original, String text) {
    CopyFinder finder = new CopyFinder();
    finder.add(7, ReportText.of(original));
    return finder.overlaps(ReportText.of(text));
  }

  private static Kind kind(String original, String text) {
    return overlaps(original, text).stream()
        .map(Overlap::kind)
        .findFirst()
        .orElse(Kind.INDEPENDENT);
  }

  @Test
  void theSameReportUnderAnotherTitleIsACopy() {
    String retitled = "Ships wait off Halvik\nBy our correspondent\n" + Reports.STRIKE;

    assertThat(kind(Reports.STRIKE, retitled)).isEqualTo(Kind.COPY);
    assertThat(kind(retitled, Reports.STRIKE)).isEqualTo(Kind.COPY);
  }

  @Test
  void aTrimmedAnEditedOrAnExtendedReportIsACopy() {
    assertThat(kind(Reports.STRIKE, Reports.trimmed(3))).isEqualTo(Kind.COPY);
    assertThat(kind(Reports.STRIKE, Reports.edited())).isEqualTo(Kind.COPY);
    assertThat(kind(Reports.STRIKE, Reports.STRIKE + Reports.LOCAL_PARAGRAPH)).isEqualTo(Kind.COPY);
    assertThat(kind(Reports.STRIKE, Reports.STRIKE.toUpperCase(Locale.ROOT))).isEqualTo(Kind.COPY);
  }

  @Test
  void ownReportingAroundTakenParagraphsIsPartial() {
    String mixed = Reports.OWN_REPORT + "\n" + Reports.STRIKE.lines().skip(3).limit(2).toList();

    assertThat(kind(Reports.STRIKE, mixed)).isEqualTo(Kind.PARTIAL);
  }

  @Test
  void aSharedQuotationOrStatementMakesNoCopy() {
    assertThat(kind(Reports.STRIKE, Reports.OWN_REPORT)).isEqualTo(Kind.INDEPENDENT);
    assertThat(kind(Reports.STRIKE + "\n" + STATEMENT, Reports.OWN_REPORT + "\n" + STATEMENT))
        .isEqualTo(Kind.INDEPENDENT);
  }

  @Test
  void whatIsOfThePageMakesNoCopy() {
    String page =
        """

        Dock workers with a banner stand before the northern gate of the port of Halvik on Tuesday, while a container ship waits at anchor in the outer roads. (Northern Photo/Ida Sund)
        © 2031 Halvik Media. All rights reserved. No part of this page may be copied, stored or printed without the written permission of the publisher.
        We want a republic of harbours, with free fish for all who come by sea and stay for the night in one of our towns!
        — Oda Renning (@odarenning) June 3, 2031
        """;

    assertThat(kind(Reports.STRIKE + page, Reports.OWN_REPORT + page)).isEqualTo(Kind.INDEPENDENT);
  }

  @Test
  void thePassagesAreWhatWasTaken() {
    String taken = Reports.STRIKE.lines().skip(3).findFirst().orElseThrow();
    String text =
        "\uD83D\uDEA2 " + Reports.OWN_REPORT + "\n" + taken + "\n" + taken.substring(0, 40);
    Overlap overlap = overlaps(Reports.STRIKE, text).getFirst();

    assertThat(overlap.original()).isEqualTo(7);
    assertThat(overlap.kind()).isEqualTo(Kind.INDEPENDENT);
    assertThat(overlap.passages())
        .extracting(OffsetMap.of(text)::slice)
        .containsExactly(taken.substring(0, taken.length() - 1));
    assertThat(overlap.words()).isEqualTo(taken.split(" ").length);
  }

  @Property(tries = 200)
  void anyReportIsACopyOfItselfAndOfNothingElse(
      @ForAll @IntRange(min = 0, max = 5) int from, @ForAll @IntRange(min = 1, max = 6) int count) {
    List<String> paragraphs = Reports.STRIKE.lines().skip(from).limit(count).toList();
    String report = String.join("\n", paragraphs);

    assertThat(kind(report, report)).isEqualTo(Kind.COPY);
    assertThat(kind(Articles.BUDGET, report)).isEqualTo(Kind.INDEPENDENT);
  }

  @Property
  void readsAnyTwoTexts(@ForAll String first, @ForAll String second) {
    int length = second.codePointCount(0, second.length());
    for (Overlap overlap : overlaps(first + second, second)) {
      assertThat(overlap.passages()).allMatch(span -> span.end() <= length);
      assertThat(overlap.ofText()).isBetween(0.0, 1.0);
      assertThat(overlap.ofOriginal()).isBetween(0.0, 1.0);
    }
  }

  /** Refrains, long periods, and many reports that are half alike. */
  @Test
  @Timeout(20)
  void textsMadeToBeSlowAreNot() {
    String refrain = "the same old song again and again ".repeat(3_000);
    StringBuilder period = new StringBuilder();
    for (int i = 0; i < 12_000; i++) {
      period.append("word").append(i % 3_000).append(i % 20 == 19 ? ".\n" : " ");
    }
    CopyFinder finder = new CopyFinder();
    for (int i = 0; i < 60; i++) {
      finder.add(2 * i, ReportText.of(period.substring(i * 7)));
      finder.add(2 * i + 1, ReportText.of(refrain));
    }

    assertThat(finder.overlaps(ReportText.of(refrain))).isEmpty();
    assertThat(finder.overlaps(ReportText.of(period.toString()))).isNotEmpty();
  }

  @Test
  void textsWithoutWordsHaveNothingInCommon() {
    assertThat(overlaps("", "")).isEmpty();
    assertThat(overlaps("— — —", "\uD800 … !")).isEmpty();
  }
}
