package dev.backstory.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.pen.DraftSentence;
import dev.backstory.desk.Models;
import dev.backstory.llm.RecordedRefusals.What;
import dev.backstory.support.EvidenceGate;
import dev.backstory.support.EvidenceGate.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What the evidence gate does with answers that people wrote in the place of a model, about the
 * stories of the golden cases and three of the demonstration.
 */
class RecordedAnswersTest {
  private static final double LEAST_REFUSED = 0.95;
  private static final double MOST_REFUSED = 0.05;

  private final EvidenceGate gate = Models.evidenceGate();

  private Verdict verdict(RecordedAnswers answers, DraftSentence sentence) {
    return gate.judge(sentence.text(), gate.evidence(answers.evidence(sentence)));
  }

  @Test
  void nineteenFaultsOfTwentyAreRefused() {
    List<String> passed = new ArrayList<>();
    int all = 0;
    for (String story : RecordedAnswers.all()) {
      RecordedAnswers answers = RecordedAnswers.of(story);
      Map<String, String> faults = answers.faults();
      Set<String> written = new HashSet<>();
      for (DraftSentence sentence : answers.sentences("bad.json")) {
        written.add(sentence.text());
        if (verdict(answers, sentence).accepted()) {
          passed.add(story + ": " + faults.get(sentence.text()) + ": " + sentence.text());
        }
      }
      assertThat(written).as(story).hasSize(12).isEqualTo(faults.keySet());
      all += written.size();
    }
    assertThat(passed).hasSizeLessThanOrEqualTo((int) (all * (1 - LEAST_REFUSED)));
  }

  @Test
  void atMostOneGoodSentenceOfTwentyIs() {
    List<String> refused = new ArrayList<>();
    int all = 0;
    for (String story : RecordedAnswers.all()) {
      RecordedAnswers answers = RecordedAnswers.of(story);
      for (DraftSentence sentence : answers.sentences("good.json")) {
        all++;
        Verdict verdict = verdict(answers, sentence);
        if (!verdict.accepted()) {
          refused.add(story + ": " + sentence.text() + " (" + verdict.why() + ")");
        }
      }
    }
    assertThat(all).isGreaterThan(200);
    assertThat(refused).hasSizeLessThanOrEqualTo((int) (all * MOST_REFUSED));
  }

  /** The table of what is refused, and why, is in the message of what fails. */
  @Test
  void pagesRefuseWhatIsWrongAndLittleOfWhatIsRight() {
    List<String> tuned = new ArrayList<>(RecordedAnswers.all());
    tuned.removeAll(RecordedAnswers.HELD);
    refused(tuned, 0.16, 0.18, 0.25);
    refused(RecordedAnswers.HELD, 0.27, 0.47, 0.26);
  }

  private static void refused(
      List<String> stories, double sentences, double questions, double labels) {
    RecordedRefusals pages = RecordedRefusals.of(stories);
    assertThat(pages.share(What.FAULT)).as(pages.table()).isGreaterThanOrEqualTo(0.98);
    assertThat(pages.share(What.SENTENCE)).as(pages.table()).isLessThanOrEqualTo(sentences);
    assertThat(pages.share(What.QUESTION)).as(pages.table()).isLessThanOrEqualTo(questions);
    assertThat(pages.share(What.LABEL)).as(pages.table()).isLessThanOrEqualTo(labels);
  }
}
