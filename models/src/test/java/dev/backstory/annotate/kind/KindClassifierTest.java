package dev.backstory.annotate.kind;

import static dev.backstory.model.ParagraphKind.CAPTION;
import static dev.backstory.model.ParagraphKind.CREDIT;
import static dev.backstory.model.ParagraphKind.EMBEDDED_POST;
import static dev.backstory.model.ParagraphKind.PROMOTION;
import static dev.backstory.model.ParagraphKind.REPORTING;
import static dev.backstory.model.ParagraphKind.SUBHEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.TaggedText;
import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.ParagraphKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindClassifierTest {
  private static final String HEADLINE = "Vosburg closes its harbour bridge";
  private static final List<String> REPORT =
      List.of(
          "VOSBURG — The town council of Vosburg closed the harbour bridge on Tuesday after engineers found cracks in two of its cables.",
          "Mayor Ada Brandt said the bridge would stay shut for at least six weeks. \"I will not gamble with the lives of 4,000 commuters,\" she told reporters.",
          "It is the second time in three years that cars have had to take the old ford.",
          "\"We were told to turn around and go home,\" said Jon Mert, a baker who crosses the bridge every morning.",
          "The council votes on money for new cables on Friday.");

  private static List<ParagraphKind> kinds(String... paragraphs) {
    List<TaggedSentence> sentences =
        new SentenceTagger(TaggedText.tagger()).tag(String.join("\n\n", paragraphs));
    return KindClassifier.trained().classify(HEADLINE, sentences);
  }

  /** The kinds of the sentences of a paragraph that stands in the midst of the report. */
  private static List<ParagraphKind> between(String paragraph) {
    String[] paragraphs =
        List.of(
                REPORT.get(0),
                REPORT.get(1),
                REPORT.get(2),
                paragraph,
                REPORT.get(3),
                REPORT.get(4))
            .toArray(String[]::new);
    List<ParagraphKind> all = kinds(paragraphs);
    return all.subList(4, all.size() - 2);
  }

  @Test
  void aReportIsReporting() {
    assertThat(kinds(REPORT.toArray(String[]::new))).containsOnly(REPORTING);
  }

  @Test
  void newsToldShortlyIsReporting() {
    assertThat(between("Nobody was hurt.")).containsExactly(REPORTING);
    assertThat(between("The ferry will run twice an hour.")).containsExactly(REPORTING);
    assertThat(between("Brandt disagreed.")).containsExactly(REPORTING);
  }

  @Test
  void wordsInTheFirstPersonThatSomebodySaysAreReporting() {
    assertThat(between("\"I have lived here for forty years and we never saw this,\" she said."))
        .containsExactly(REPORTING);
  }

  @Test
  void whatStandsByAPictureIsACaption() {
    assertThat(
            between(
                "Workers are seen on the harbour bridge in Vosburg, Nordholm, March 4, 2031. REUTERS/Lena Okt"))
        .containsExactly(CAPTION, CREDIT);
    assertThat(between("Image copyright Coast Pictures Image caption The bridge was built in 1931"))
        .containsExactly(CAPTION);
  }

  @Test
  void aPostIsOneUpToItsFirstSentence() {
    assertThat(
            between(
                "The bridge is closed. Take the ford! pic.twitter.com/a1b2c3d4e5 — Port of Vosburg (@PortVosburg) March 4, 2031"))
        .containsOnly(EMBEDDED_POST);
  }

  @Test
  void linksAndCallsToActArePromotion() {
    assertThat(between("Read more: Ten bridges that will not last the winter"))
        .containsExactly(PROMOTION);
    assertThat(between("Sign up for our morning newsletter")).containsExactly(PROMOTION);
    assertThat(between("CLICK HERE TO GET THE FERRY POST APP")).containsExactly(PROMOTION);
  }

  @Test
  void aHeadingWithinTheTextIsASubhead() {
    assertThat(between("What happens next?")).containsExactly(SUBHEAD);
    assertThat(between("Cracks in the cables")).containsExactly(SUBHEAD);
  }

  @Test
  void whoMadeItIsCredit() {
    assertThat(between("Jo Brook contributed to this report.")).containsExactly(CREDIT);
    assertThat(between("Copyright 2031 The Ferry Post. All rights reserved.")).containsOnly(CREDIT);
  }
}
