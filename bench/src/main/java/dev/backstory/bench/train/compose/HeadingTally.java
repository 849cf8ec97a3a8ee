package dev.backstory.bench.train.compose;

import java.util.Locale;

/** How good the headings of some sentences are. */
final class HeadingTally {
  private static final int GRADES = 3;

  private final int[] graded = new int[GRADES];
  private int ungraded;
  private int without;

  void add(int grade) {
    if (grade == HeadedSentence.UNKNOWN) {
      ungraded++;
    } else {
      graded[grade]++;
    }
  }

  void addNone() {
    without++;
  }

  @Override
  public String toString() {
    int known = graded[0] + graded[1] + graded[2];
    int all = known + ungraded + without;
    double of = Math.max(1, known);
    return String.format(
        Locale.ROOT,
        "%4d sentences, %.3f without a heading; bad %.3f, passable %.3f, good %.3f; %d not graded",
        all,
        without / (double) Math.max(1, all),
        graded[0] / of,
        graded[1] / of,
        graded[2] / of,
        ungraded);
  }
}
