package dev.backstory.compose.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.Pages;
import dev.backstory.model.Fact;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SentenceUse;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BehindTheHeadlineWriterTest {
  private static final String FERRY = "The licence was withdrawn late in the evening.";
  private static final String BRIDGE = "The harbour bridge was closed after an inspector's report.";
  private static final String BAND = "The harbour chief was arrested beside the lighthouse.";
  private static final String RUSH =
      "The closed bridge will double the harbour ferry's passengers.";
  private static final String FAIR = "The harbour fair will show prize sheep on the long meadow.";

  /** Finds these sentences of use, and no others. */
  private static EditorJudge judge(List<String> matters, List<String> ahead) {
    return judge(matters, ahead, mattering -> mattering);
  }

  private static EditorJudge judge(
      List<String> matters, List<String> ahead, DoubleUnaryOperator before) {
    return new EditorJudge.Undecided() {
      @Override
      public List<SentenceUse> uses(String headline, List<String> sentences) {
        return sentences.stream()
            .map(
                s ->
                    use(
                        matters.contains(s) || ahead.contains(s) ? 0.95 : 0.02,
                        ahead.contains(s) ? 0.95 : 0.02,
                        before))
            .toList();
      }
    };
  }

  private static SentenceUse use(double matters, double ahead, DoubleUnaryOperator before) {
    Map<Fact.Kind, Double> kinds =
        Map.of(
            Fact.Kind.EVENT, matters, Fact.Kind.EXPECTED, ahead, Fact.Kind.BACKGROUND, 1 - matters);
    return new SentenceUse(
        matters,
        matters,
        ahead,
        before.applyAsDouble(matters),
        0.02,
        matters,
        0.05,
        0.5,
        kinds,
        Map.of());
  }

  private static ArticleFixture report(String id, String outlet) {
    return new ArticleFixture(id, outlet)
        .title("Harbour bridge closed")
        .line(Role.CURRENT_CONTEXT, FERRY)
        .phrase("licence")
        .verb("withdrawn", Tense.PAST)
        .line(Role.CURRENT_CONTEXT, BAND)
        .phrase("harbour chief")
        .verb("arrested", Tense.PAST)
        .line(Role.MAIN, RUSH)
        .phrase("harbour ferry")
        .line(Role.MAIN, FAIR)
        .phrase("harbour fair")
        .line(Role.MAIN, BRIDGE);
  }

  @Test
  void onlyWhatFollowsFromTheEventIsAnImplication() {
    BehindTheHeadline section =
        Pages.write(
            new BehindTheHeadlineWriter(),
            judge(List.of(FERRY, BRIDGE), List.of(RUSH)),
            report("a", "Morning Post"),
            report("b", "The Courier"),
            report("c", "The Packet"));

    assertThat(section.implications()).extracting(i -> i.claim().text()).containsExactly(RUSH);
  }

  @Test
  void whatMattersIsAKeyPointAndWhatDoesNotIsNone() {
    BehindTheHeadline section =
        Pages.write(
            new BehindTheHeadlineWriter(),
            judge(List.of(FERRY), List.of(RUSH)),
            report("a", "Morning Post"),
            report("b", "The Courier"),
            report("c", "The Packet"));

    assertThat(section.keyPoints()).extracting(p -> p.claim().text()).contains(FERRY);
    assertThat(section.keyPoints()).extracting(p -> p.claim().text()).doesNotContain(BAND);
  }

  @Test
  void whatWasUnderWayIsNotToldOnceTheStoryWentOn() {
    String passing = "The pilot's papers are still withheld by the port council of Arl.";
    String later = "The pilot's papers were withheld by the port council of Arl.";
    BehindTheHeadline section =
        Pages.write(
            new BehindTheHeadlineWriter(),
            judge(List.of(FERRY, passing), List.of()),
            withheld("a", Role.CURRENT_CONTEXT, passing).published("2025-03-08T08:00:00Z"),
            withheld("b", Role.CURRENT_CONTEXT, passing).published("2025-03-08T09:00:00Z"),
            withheld("c", Role.CURRENT_CONTEXT, later).published("2025-03-10T09:00:00Z"));
    assertThat(section.keyPoints())
        .extracting(p -> p.claim().text())
        .contains(FERRY)
        .doesNotContain(passing);
  }

  @Test
  void aReportOfMonthsLaterLeavesTheNewsToTheOthers() {
    BehindTheHeadline redated =
        Pages.write(
            new BehindTheHeadlineWriter(),
            judge(List.of(FERRY), List.of()),
            report("a", "Morning Post"),
            report("b", "The Courier"),
            later("c", "The Packet"));
    assertThat(redated.keyPoints()).extracting(p -> p.claim().text()).contains(FERRY);

    BehindTheHeadline wentOn =
        Pages.write(
            new BehindTheHeadlineWriter(),
            judge(List.of(FERRY), List.of()),
            report("a", "Morning Post"),
            later("b", "The Courier"),
            later("c", "The Packet"));
    assertThat(wentOn.keyPoints())
        .as("two newsrooms that report months later have the news")
        .extracting(p -> p.claim().text())
        .doesNotContain(FERRY);
  }

  private static ArticleFixture later(String id, String outlet) {
    return new ArticleFixture(id, outlet)
        .title("Harbour bridge closed")
        .published("2025-08-10T08:00:00Z")
        .line(Role.MAIN, BRIDGE);
  }

  @Test
  void officialsWhomNobodyNamesMaySayAPointInItsOwnWords() {
    String officials = "A pilot's papers were withheld by the council of Arl, port officials said.";
    String nobody = "A pilot's papers were withheld by the council of Arl, she said.";
    assertThat(points(officials, "port officials", "port officials")).contains(officials);
    assertThat(points(nobody, "she", "she")).doesNotContain(nobody);
    String oneOfMany = "A pilot's papers were withheld by the council of Arl, one sailor said.";
    assertThat(points(oneOfMany, "one sailor", "one sailor")).doesNotContain(oneOfMany);
  }

  @Test
  void whereThereAreFewPointsASuitMaySayOneInItsOwnWords() {
    String suit = "A pilot's papers were withheld by the council of Arl, the suit alleges.";
    String nobody = "A pilot's papers were withheld by the council of Arl, it is alleged.";
    assertThat(points(suit, "the suit", null)).contains(suit);
    assertThat(points(nobody, "it", null)).doesNotContain(nobody);
  }

  @Test
  void whereThereAreFewPointsWhatCameBeforeIsStillLeftToTheBackground() {
    String suit = "A pilot's papers were withheld by the council of Arl, the suit alleges.";
    assertThat(points(suit, "the suit", null, 0.4)).doesNotContain(suit);
  }

  @Test
  void whereThereAreFewPointsWhatAReportExpectsMayBeOne() {
    String ahead = "A pilot's papers are withheld by the council of Arl from May on.";
    BehindTheHeadline section =
        Pages.write(
            new BehindTheHeadlineWriter(),
            judge(List.of(FERRY, ahead), List.of(), _ -> 0.02),
            withheld("a", Role.EXPECTATION, ahead),
            withheld("b", Role.EXPECTATION, ahead),
            withheld("c", Role.EXPECTATION, ahead));
    assertThat(section.keyPoints()).extracting(p -> p.claim().text()).contains(ahead);
  }

  private static List<String> points(String said, String source, @Nullable String speaker) {
    return points(said, source, speaker, 0.02);
  }

  private static List<String> points(
      String said, String source, @Nullable String speaker, double before) {
    BehindTheHeadline section =
        Pages.write(
            new BehindTheHeadlineWriter(),
            judge(List.of(FERRY, said), List.of(), _ -> before),
            said("a", said, source, speaker),
            said("b", said, source, speaker),
            said("c", said, source, speaker));
    return section.keyPoints().stream().map(p -> p.claim().text()).toList();
  }

  private static ArticleFixture said(
      String id, String said, String source, @Nullable String speaker) {
    String content = said.substring(0, said.indexOf(','));
    ArticleFixture report =
        withheld(id, Role.CURRENT_CONTEXT, said)
            .speech()
            .quote(Quotation.Kind.INDIRECT, content, null, source, speaker, null);
    return speaker == null ? report : report.unsure();
  }

  private static ArticleFixture withheld(String id, Role role, String sentence) {
    return report(id, "Paper " + id)
        .line(role, sentence)
        .phrase("papers")
        .verb("withheld", Tense.PAST);
  }

  private static ArticleFixture answered(String id, String outlet, String denial) {
    return report(id, outlet)
        .line(Role.CURRENT_CONTEXT, denial)
        .person("Olaf Brandt", "Olaf Brandt")
        .verb("denied", Tense.PAST)
        .phrase("claim");
  }

  @Test
  void whoeverThePageAccusesIsHeard() {
    String denial = "Olaf Brandt has denied the claim and spoke with nobody else.";
    BehindTheHeadline named =
        Pages.write(
            new BehindTheHeadlineWriter(),
            judge(List.of(FERRY, BAND, denial), List.of()),
            answered("a", "Morning Post", denial).title("Harbour chief Brandt hid a report"),
            answered("b", "The Courier", denial).title("Harbour chief Brandt hid a report"),
            answered("c", "The Packet", denial).title("Harbour chief Brandt hid a report"));
    assertThat(named.keyPoints().getFirst().claim().text()).isEqualTo(denial);

    BehindTheHeadline unnamed =
        Pages.write(
            new BehindTheHeadlineWriter(),
            judge(List.of(FERRY, BAND, denial), List.of()),
            answered("a", "Morning Post", denial),
            answered("b", "The Courier", denial),
            answered("c", "The Packet", denial));
    assertThat(unnamed.keyPoints().getFirst().claim().text()).isNotEqualTo(denial);
  }
}
