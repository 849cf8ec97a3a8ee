package dev.backstory.compose.section.question;

/** Sorts of questions: first those that the coverage answers, then those that it leaves open. */
public enum QuestionKind {
  TOLL(2),
  WHY(2),
  ASKED(1),
  HOW_MANY(2),
  HOW(2),
  WHAT(2),
  WHEN(1),
  RESPONSE(1),
  WHO(1),
  SAID(2),
  NEXT(1),
  DISPUTED(1),
  UNKNOWN(2),
  DENIED(1),
  UNANSWERED(1),
  EXPECTED(2);

  private final int most;

  QuestionKind(int most) {
    this.most = most;
  }

  /** Whether it asks for figures of facts that count the same, so nothing in it was guessed. */
  boolean isOfFigures() {
    return this == TOLL || this == DISPUTED;
  }

  /** How many of them a page may have. */
  int most() {
    return most;
  }
}
