package dev.backstory.compose.section.question;

import dev.backstory.sentence.StorySentence;

/**
 * A question that a reader may have, and the sentence that answers it.
 *
 * @param kind of question: at most so many of one stand on a page
 */
record Wanted(Kind kind, String question, StorySentence answer) {
  /** Sorts of questions, those that a reader wants most first. */
  enum Kind {
    WHY(2),
    ASKED(1),
    HOW_MANY(2),
    HOW(2),
    WHAT(2),
    WHEN(1),
    RESPONSE(1),
    WHO(1),
    SAID(2),
    NEXT(1);

    private final int most;

    Kind(int most) {
      this.most = most;
    }

    /** How many of them a page may have. */
    int most() {
      return most;
    }
  }
}
