package dev.backstory.port;

import java.util.Collections;
import java.util.List;

/**
 * Judges as an editor would what sentences are good for on a page. Safe for use by several threads;
 * the same texts, the same judgement.
 */
public interface EditorJudge {
  /** Knows nothing: every sentence may be good for anything. */
  EditorJudge UNDECIDED = new Undecided();

  /** Neither yes nor no. */
  double UNSURE = 0.5;

  /** What each sentence is good for on the page with this headline, in order. */
  List<SentenceUse> uses(String headline, List<String> sentences);

  /** How probable it is that the sentence answers the question, 0 to 1. */
  double answers(String question, String sentence);

  /** How probable it is that what one sentence says bears out all that another claims, 0 to 1. */
  double bearsOut(String evidence, String claim);

  /** How probable it is that a sentence tells again what another has told, 0 to 1. */
  double retells(String sentence, String told);

  /** One that knows nothing, to be taught single things. */
  class Undecided implements EditorJudge {
    @Override
    public List<SentenceUse> uses(String headline, List<String> sentences) {
      return Collections.nCopies(sentences.size(), SentenceUse.UNKNOWN);
    }

    @Override
    public double answers(String question, String sentence) {
      return UNSURE;
    }

    @Override
    public double bearsOut(String evidence, String claim) {
      return 1;
    }

    @Override
    public double retells(String sentence, String told) {
      return 0;
    }
  }
}
