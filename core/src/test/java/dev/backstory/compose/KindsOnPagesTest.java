package dev.backstory.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.section.papers.PapersSayWriter;
import dev.backstory.fact.FactFinder;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.EntityType;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageContents;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.model.Story;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in an article and is no reporting is never told in the page's own voice. */
class KindsOnPagesTest {
  private static final Instant NOON = Instant.parse("2025-03-10T12:00:00Z");
  private static final String BESIDE =
      "A storm tore the roof off the ferry terminal in Vosburg on Monday and 40 boats sank at once.";
  private static final String SAID =
      "\"The roof flew over our heads like a kite on a string,\" ferry captain Olga Stern said.";

  private static ArticleFixture report(String id, String outlet, String told) {
    return new ArticleFixture(id, outlet)
        .title("Storm hits ferry terminal in Vosburg")
        .line(Role.MAIN, told)
        .mention("Vosburg", "Vosburg", EntityType.PLACE)
        .line(
            Role.CONSEQUENCE,
            "The ferries to Nordholm will stay in port until the terminal has been mended, the harbour office said.")
        .line(
            Role.CURRENT_CONTEXT,
            "Vosburg has asked the ministry for money to mend its harbour since the spring of last year.");
  }

  private static ArticleFixture first(ParagraphKind kind) {
    ArticleFixture article =
        new ArticleFixture("a", "The Ferry Post")
            .title("Storm hits ferry terminal in Vosburg")
            .line(Role.MAIN, BESIDE)
            .kind(kind)
            .mention("Vosburg", "Vosburg", EntityType.PLACE)
            .line(Role.EVALUATION, SAID)
            .kind(kind)
            .person("Olga Stern", "Olga Stern")
            .quote(
                Quotation.Kind.DIRECT,
                "\"The roof flew over our heads like a kite on a string,\"",
                "said",
                "Olga Stern",
                "Olga Stern",
                "ferry captain");
    return article
        .line(
            Role.MAIN,
            "The ferry terminal in Vosburg lost its roof on Monday when a storm came in from the sea.")
        .line(
            Role.CONSEQUENCE,
            "Insurers expect to pay for the boats that sank, which belonged to fishermen of the town.");
  }

  private static StoryPage page(ArticleFixture first) {
    List<StoryArticle> articles =
        Stream.of(
                first,
                report(
                    "b",
                    "Coast Courier",
                    "Monday's storm damaged the ferry terminal in Vosburg and sank boats in its harbour."),
                report(
                    "c",
                    "Nordholm Mail",
                    "The terminal of Vosburg stands without a roof after a storm on Monday."))
            .map(ArticleFixture::build)
            .toList();
    Story story = new Story("s", "storm", List.of("a", "b", "c"), List.of(), NOON, NOON);
    return new PageWriter(new FactFinder(new OverlapJudge()), new StoryComposer(_ -> List.of()))
        .write(story, articles, null, List.of(), NOON)
        .page();
  }

  /** All stretches of article "a" that the page rests on. */
  private static List<Evidence> used(StoryPage page) {
    return PageContents.of(page).evidence().stream()
        .map(PageContents.Placed::what)
        .filter(it -> it.articleId().equals("a"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = ParagraphKind.class,
      names = {"REPORTING"},
      mode = EnumSource.Mode.EXCLUDE)
  void onlyReportingMakesClaims(ParagraphKind kind) {
    int end = BESIDE.length() + 1 + SAID.length();

    assertThat(used(page(first(kind)))).isNotEmpty().allMatch(it -> it.start() > end);
  }

  @Test
  void theSameWordsMakeClaimsAsReporting() {
    int end = BESIDE.length() + 1 + SAID.length();

    assertThat(used(page(first(ParagraphKind.REPORTING)))).anyMatch(it -> it.start() < end);
  }

  @Test
  void whatAColumnistWritesStandsUnderThatNameWithoutMarks() {
    String argued =
        "The town has itself to blame for a ferry terminal that any storm could have blown away.";
    ArticleFixture column =
        new ArticleFixture("d", "Vosburg Voice")
            .title("Opinion: A ferry terminal that any storm could blow away")
            .signedBy("Mara Lind")
            .line(Role.EVALUATION, argued)
            .kind(ParagraphKind.COMMENT);

    PapersSay say =
        Pages.write(new PapersSayWriter(), column, quoting("e", "kite"), quoting("f", "sail"));

    assertThat(say.entries())
        .filteredOn(entry -> entry.articleId().equals("d"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.speaker().name()).isEqualTo("Mara Lind");
              assertThat(entry.claim().text()).isEqualTo(argued);
              assertThat(entry.quote()).isNull();
            });
  }

  @Test
  void aColumnThatTwoPeopleSignIsNotQuoted() {
    ArticleFixture column =
        new ArticleFixture("d", "Vosburg Voice")
            .title("Opinion: A ferry terminal that any storm could blow away")
            .signedBy("Mara Lind", "Jo Brook")
            .line(
                Role.EVALUATION,
                "The town has itself to blame for a ferry terminal that any storm could have blown away.")
            .kind(ParagraphKind.COMMENT);

    PapersSay say =
        Pages.write(new PapersSayWriter(), column, quoting("e", "kite"), quoting("f", "sail"));

    assertThat(say.entries()).extracting(PaperEntry::articleId).doesNotContain("d");
  }

  private static ArticleFixture quoting(String id, String like) {
    String words = "\"The roof flew over our heads like a " + like + " on a string,\"";
    return report(
            id, "Paper " + id, "A storm tore the roof off the ferry terminal in Vosburg on Monday.")
        .line(Role.EVALUATION, words + " ferry captain Olga " + like + "son said.")
        .person("Olga " + like + "son", "Olga " + like + "son")
        .quote(
            Quotation.Kind.DIRECT,
            words,
            "said",
            "Olga " + like + "son",
            "Olga " + like + "son",
            "ferry captain");
  }
}
