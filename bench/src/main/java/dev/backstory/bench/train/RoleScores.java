package dev.backstory.bench.train;

import dev.backstory.annotate.role.RolePrediction;
import dev.backstory.model.Role;
import java.util.Locale;

/** How predicted roles compare with those that people gave. */
final class RoleScores {
  private static final int ROLES = Role.values().length;
  private static final int BINS = 10;

  private final int[][] confusion = new int[ROLES][ROLES];
  private final int[] inBin = new int[BINS];
  private final int[] rightInBin = new int[BINS];
  private final double[] claimedInBin = new double[BINS];
  private int sentences;

  void count(Role gold, RolePrediction predicted) {
    sentences++;
    confusion[gold.ordinal()][predicted.role().ordinal()]++;
    int bin = Math.min(BINS - 1, (int) (predicted.probability() * BINS));
    inBin[bin]++;
    rightInBin[bin] += gold == predicted.role() ? 1 : 0;
    claimedInBin[bin] += predicted.probability();
  }

  double f1(Role role) {
    int gold = 0;
    int predicted = 0;
    for (int other = 0; other < ROLES; other++) {
      gold += confusion[role.ordinal()][other];
      predicted += confusion[other][role.ordinal()];
    }
    return 2.0 * confusion[role.ordinal()][role.ordinal()] / Math.max(1, gold + predicted);
  }

  /** What part of the sentences was given the role. */
  double share(Role role) {
    int predicted = 0;
    for (int gold = 0; gold < ROLES; gold++) {
      predicted += confusion[gold][role.ordinal()];
    }
    return (double) predicted / Math.max(1, sentences);
  }

  double macroF1() {
    double sum = 0;
    for (Role role : Role.values()) {
      sum += f1(role);
    }
    return sum / ROLES;
  }

  double accuracy() {
    int right = 0;
    for (int role = 0; role < ROLES; role++) {
      right += confusion[role][role];
    }
    return (double) right / Math.max(1, sentences);
  }

  /**
   * Expected calibration error in ten bins: the mean distance between how probable the predictions
   * were said to be and how often they were right.
   */
  double calibrationError() {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(claimedInBin[bin] - rightInBin[bin]);
    }
    return error / Math.max(1, sentences);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Role role : Role.values()) {
      text.append(String.format(Locale.ROOT, "%-18s F1 %.3f%n", role.label(), f1(role)));
    }
    for (int bin = 0; bin < BINS; bin++) {
      int size = Math.max(1, inBin[bin]);
      text.append(
          String.format(
              Locale.ROOT,
              "probability %.1f- sentences %5d mean %.3f right %.3f%n",
              (double) bin / BINS,
              inBin[bin],
              claimedInBin[bin] / size,
              (double) rightInBin[bin] / size));
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "sentences %d accuracy %.3f macro-F1 %.3f calibration error %.3f",
                sentences,
                accuracy(),
                macroF1(),
                calibrationError()))
        .toString();
  }
}
