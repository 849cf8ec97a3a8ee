package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.web.SiteReport.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteCheckerTest {
  private static final String STORY = "stories/st-3100.json";

  private final SiteFixture fixture = new SiteFixture();
  private final SiteChecker checker = new SiteChecker((_, _) -> List.of());

  @TempDir Path site;

  @BeforeEach
  void build() throws IOException {
    build(true);
  }

  @Test
  void aSoundSiteWithTextsHasNoFault() {
    SiteReport report = checker.check(site, SourceArticles.NONE);
    assertThat(report.faults()).isEmpty();
    assertThat(report.sound()).isTrue();
    assertThat(report.stories()).isEqualTo(3);
    assertThat(report.quotations()).isEqualTo(3);
    assertThat(report.claims()).isEqualTo(19);
    assertThat(report.evidence()).isEqualTo(30);
    assertThat(report.articles()).isEqualTo(6);
  }

  @Test
  void aSiteWithoutTextsIsCheckedAgainstTheStoredArticles() throws IOException {
    build(false);
    assertThat(checker.check(site, fixture.articles()).faults()).isEmpty();
  }

  @Test
  void aSiteWithoutTextsAndWithoutStoredArticlesCannotBeChecked() throws IOException {
    build(false);
    assertThat(checker.check(site, SourceArticles.NONE).faults())
        .singleElement()
        .extracting(Fault::fault)
        .asString()
        .startsWith("no article texts to check against");
  }

  @Test
  void aQuotationWithAChangedWordIsAFault() throws IOException {
    change(STORY, "rather have an angry city", "rather see an angry city");
    assertThat(faults())
        .containsExactly(
            new Fault(
                "st-3100",
                "papersSay.entries[0].quote",
                "not verbatim: the article says: We would rather have an angry city than a broken"
                    + " bridge"));
  }

  @Test
  void typographicMarksAndWhiteSpaceOfAQuotationAreFolded() {
    assertThat(Verbatim.same("it's “so”  wide", "it’s \"so\"\u00a0wide")).isTrue();
    assertThat(Verbatim.same("it's so", "it's So")).isFalse();
    assertThat(Verbatim.same("six - seven", "six, seven")).isFalse();
  }

  @Test
  void evidenceOutsideTheTextIsAFault() throws IOException {
    change(STORY, "\"start\":0,\"end\":113", "\"start\":0,\"end\":99113");
    assertThat(faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.where()).isEqualTo("whatHappened.claims[0].evidence[0]");
              assertThat(fault.fault()).contains("0-99113 is no stretch of article tarn-1");
            });
  }

  @Test
  void anArticleOutsideTheCoverageIsAFault() throws IOException {
    change(STORY, "{\"articleId\":\"north-1\",\"start\"", "{\"articleId\":\"north-0\",\"start\"");
    assertThat(faults())
        .extracting(Fault::fault)
        .contains("article north-0 is not in the coverage");
  }

  @Test
  void whatIsWrongWithAClaimIsReportedInItsPlace() {
    SiteChecker strict =
        new SiteChecker(
            (claim, text) ->
                text.apply(claim.evidence().getFirst().articleId()).contains(claim.text())
                    ? List.of()
                    : List.of("not the article's words"));
    assertThat(strict.check(site, SourceArticles.NONE).faults())
        .extracting(Fault::where)
        .containsExactly(
            "whatHappened.claims[1]",
            "behindTheHeadline.keyPoints[1].claim",
            "agreeDiffer.agreements[0].claim");
  }

  @Test
  void anotherSentenceThanTheArticlesIsAFault() throws IOException {
    change("articles/echo-2.json", "\"text\":\"Its new garden", "\"text\":\"Its old garden");
    assertThat(faults())
        .containsExactly(
            new Fault("articles/echo-2.json", "", "sentence 70-101 is not the article's"));
  }

  @Test
  void damagedAndMissingFilesAreFaultsWithTheirNames() throws IOException {
    Files.delete(site.resolve("stories/st-3099.json"));
    Files.writeString(site.resolve(STORY), "{\"id\":");
    Files.writeString(site.resolve("articles/north-0.json"), "{}");
    Files.writeString(site.resolve("stories/stray.json"), "[]");
    assertThat(faults())
        .extracting(Fault::story)
        .contains("stories/st-3099.json", STORY, "articles/north-0.json", "stories/stray.json");
  }

  @Test
  void aFolderThatIsNoSiteIsAFault() {
    assertThat(checker.check(site.resolve("nowhere"), SourceArticles.NONE).faults())
        .containsExactly(new Fault("index.json", "", "missing"));
  }

  private List<Fault> faults() {
    return checker.check(site, SourceArticles.NONE).faults();
  }

  private void build(boolean texts) throws IOException {
    new StaticSite(new SiteRenderer(null)).write(fixture.site(), site, texts, _ -> {});
  }

  private void change(String file, String from, String to) throws IOException {
    String before = Files.readString(site.resolve(file));
    int at = before.indexOf(from);
    assertThat(at).as("in " + file).isNotNegative();
    Files.writeString(
        site.resolve(file), before.substring(0, at) + to + before.substring(at + from.length()));
  }
}
