package dev.backstory.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.check.SiteReport.Fault;
import dev.backstory.desk.Models;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.StaticSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteCheckerTest {
  private static final String STORY = "stories/st-3100.json";
  private static final String PAGE = "stories/calder-bridge-closed.html";

  private final SiteFixture fixture = new SiteFixture();
  private final SiteChecker checker = new SiteChecker(Models::evidenceGate);

  @TempDir Path site;

  @BeforeEach
  void build() throws IOException {
    build(true);
  }

  @Test
  void aSoundSiteWithTextsHasNoFault() {
    SiteReport report = checker.check(site, StoredSite.NONE);
    assertThat(report.faults()).isEmpty();
    assertThat(report.sound()).isTrue();
    assertThat(report.stories()).isEqualTo(3);
    assertThat(report.quotations()).isEqualTo(3);
    assertThat(report.claims()).isEqualTo(19);
    assertThat(report.evidence()).isEqualTo(30);
    assertThat(report.articles()).isEqualTo(8);
    assertThat(report.redirects()).isEqualTo(1);
  }

  /** Of feeds in folders: the front page, the list of all stories, and a page for each section. */
  @Test
  void sectionsAreRenderedAgainFromTheListOfStories() throws IOException {
    new StaticSite(new SiteRenderer(SiteFixture.NOTICE))
        .write(fixture.sectioned(), site, true, _ -> {});
    assertThat(site.resolve("sections/news-coast.html")).exists();
    assertThat(checker.check(site, StoredSite.NONE).faults()).isEmpty();

    change("index.json", "\"section\":\"Quay\"", "\"section\":\"News/Coast\"");
    assertThat(faults())
        .extracting(Fault::story)
        .contains("index.html", "sections/news-coast.html", "sections/quay.html");
  }

  @Test
  void aSiteWithoutTextsIsCheckedAgainstTheStoredArticles() throws IOException {
    build(false);
    assertThat(checker.check(site, StoredSite.of(fixture.articles())).faults()).isEmpty();
  }

  @Test
  void aSiteWithoutTextsAndWithoutStoredArticlesCannotBeChecked() throws IOException {
    build(false);
    assertThat(checker.check(site, StoredSite.NONE).faults())
        .singleElement()
        .extracting(Fault::fault)
        .asString()
        .startsWith("no article texts to check against");
  }

  @Test
  void aQuotationWithAChangedWordIsAFault() throws IOException {
    change(STORY, "rather have an angry city", "rather see an angry city");
    assertThat(faults())
        .first()
        .isEqualTo(
            new Fault(
                "st-3100",
                "papersSay.entries[0].quote",
                "not verbatim: We would rather see an angry city than a broken bridge"));
  }

  @Test
  void typographicMarksOfAQuotationAreFolded() throws IOException {
    change("articles/tarn-1.json", "“We would", "\\\"We would");
    change("articles/tarn-1.json", "“We would", "\\\"We would");
    assertThat(faults())
        .extracting(Fault::fault)
        .noneMatch(fault -> fault.startsWith("not verbatim"));
  }

  @Test
  void evidenceOutsideTheTextIsAFault() throws IOException {
    change(STORY, "\"start\":0,\"end\":113", "\"start\":0,\"end\":99113");
    assertThat(faults())
        .first()
        .satisfies(
            fault -> {
              assertThat(fault.where()).isEqualTo("whatHappened.claims[0].evidence[0]");
              assertThat(fault.fault()).contains("0-99113 is not a span of article tarn-1");
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
  void aClaimThatDoesNotFollowFromItsEvidenceIsAFault() throws IOException {
    change(STORY, "The crossing carries 41,000", "The crossing carries 14,000");
    assertThat(faults())
        .first()
        .isEqualTo(
            new Fault(
                "st-3100",
                "papersSay.entries[0].claim",
                "does not follow from its evidence: The crossing carries 14,000 vehicles a day."));
  }

  @Test
  void anEditThatWasNotRecordedIsAFault() throws IOException {
    change(STORY, "\"inserted\":\"[Ilse Brandvold]\"", "\"inserted\":\"[Somebody]\"");
    assertThat(faults()).extracting(Fault::where).contains("whatHappened.claims[1]");
  }

  @Test
  void aFileThatDiffersFromWhatItsJsonSaysIsAFault() throws IOException {
    change(PAGE, "<p>The crossing carries 41,000", "<p>The crossing carried 41,000");
    assertThat(faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.story()).isEqualTo(PAGE);
              assertThat(fault.fault())
                  .startsWith("differs from what its JSON says: has “")
                  .contains("crossing carried", "not “");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "people/ilse-brandvold.html, rather have an angry, rather see an angry",
    "people/ilse-brandvold.json, Ilse Brandvold, Ilse Brandwold",
    "outlets/tarnmouth-courier.html, Own reports</dt><dd>, Own reports</dt><dd>1",
    "outlets/tarnmouth-courier.xml, Tarnmouth Courier, Tarnmouth Carrier",
    "outlets.html, Tarnmouth Courier, Tarnmouth Carrier",
    "journalists/maren-oakhollow-tarnmouth-courier.html, Maren Oakhollow, Maren Oakshallow",
    "days.html, '>12<', '>21<'",
    "days/2031.html, March 2031, March 2032",
    "days/2031-03-12.html, 12 March 2031, 21 March 2031"
  })
  void aListThatDiffersFromWhatTheStoriesSayIsAFault(String file, String from, String to)
      throws IOException {
    change(file, from, to);
    assertThat(faults()).extracting(Fault::story).containsExactly(file);
    Files.delete(site.resolve(file));
    assertThat(faults()).containsExactly(new Fault(file, "", "missing"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "people/somebody-else.html",
        "outlets/another.html",
        "journalists/nobody.html",
        "days/2031-03-20.html"
      })
  void aListThatNoStoryCallsForIsAFault(String file) throws IOException {
    Files.writeString(site.resolve(file), "<p>forged");
    assertThat(faults()).containsExactly(new Fault(file, "", "not a file of this site"));
  }

  @Test
  void aQuestionWithoutEvidenceIsAFault() throws IOException {
    String story = Files.readString(site.resolve(STORY));
    Files.writeString(
        site.resolve(STORY),
        story.replaceFirst("(Will the national government pay[^\\[]*)\\[[^\\]]*\\]", "$1[]"));
    assertThat(faults())
        .contains(
            new Fault(
                "st-3100",
                "goDeeper.questions[0]",
                "no evidence: Will the national government pay a share?"));
  }

  @Test
  void anotherSentenceThanTheArticlesIsAFault() throws IOException {
    change("articles/echo-2.json", "\"text\":\"Its new garden", "\"text\":\"Its old garden");
    assertThat(faults())
        .contains(
            new Fault("articles/echo-2.json", "", "sentence 70-101 differs from the article"));
  }

  @Test
  void anAddressThatLeadsNowhereOrElsewhereIsAFault() throws IOException {
    change("redirects.json", "\"movedTo\":\"st-3100\"", "\"movedTo\":\"st-1\"");
    assertThat(faults())
        .contains(
            new Fault(
                "stories/st-3098.json", "", "redirects to st-1, which is not a page of this site"));
    build(true);
    change("stories/bridge-repair-talks.html", "href=\"../stories/calder", "href=\"../stories/x");
    assertThat(faults())
        .extracting(Fault::story)
        .containsExactly("stories/bridge-repair-talks.html");
    build(true);
    Files.delete(site.resolve("stories/st-3098.json"));
    assertThat(faults()).containsExactly(new Fault("stories/st-3098.json", "", "missing"));
  }

  @Test
  void anAddressThatIsAPageAndLeadsOnIsAFault() throws IOException {
    change("redirects.json", "\"id\":\"st-3098\"", "\"id\":\"st-3099\"");
    assertThat(faults())
        .extracting(Fault::fault)
        .contains("both a page and a redirect", "not in index.json");
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
    assertThat(checker.check(site.resolve("nowhere"), StoredSite.NONE).faults())
        .containsExactly(new Fault("index.json", "", "missing"));
  }

  private List<Fault> faults() {
    return checker.check(site, StoredSite.NONE).faults();
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
