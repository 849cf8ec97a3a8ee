package dev.backstory.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.pen.DraftGate;
import dev.backstory.compose.pen.DraftSentence;
import dev.backstory.desk.Models;
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

  /** No word may be new on a page, since no judge tells a single word that is made up. */
  @Test
  void pagesRefuseWhateverIsWrongAndAThirdOfWhatIsRight() {
    int wrong = 0;
    int right = 0;
    int wrongRefused = 0;
    int rightRefused = 0;
    for (String story : RecordedAnswers.all()) {
      RecordedAnswers answers = RecordedAnswers.of(story);
      DraftGate pages = answers.gateOfPages();
      List<DraftSentence> bad = answers.sentences("bad.json");
      List<DraftSentence> good = answers.sentences("good.json");
      wrong += bad.size();
      right += good.size();
      wrongRefused += (int) bad.stream().filter(it -> pages.fault(it).isPresent()).count();
      rightRefused += (int) good.stream().filter(it -> pages.fault(it).isPresent()).count();
    }
    assertThat((double) wrongRefused / wrong).isGreaterThanOrEqualTo(0.98);
    assertThat((double) rightRefused / right).isLessThanOrEqualTo(0.38);
  }
}
