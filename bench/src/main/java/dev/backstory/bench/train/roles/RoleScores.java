package dev.backstory.bench.train.roles;

import dev.backstory.annotate.role.RolePrediction;
import dev.backstory.bench.score.Confusion;
import dev.backstory.model.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** How predicted roles compare with those that people gave. */
final class RoleScores {
  private static final int BINS = 10;

  private final Confusion<Role> confusion = new Confusion<>(Role.class);
  private final int[] inBin = new int[BINS];
  private final int[] rightInBin = new int[BINS];
  private final double[] claimedInBin = new double[BINS];
  private int sentences;

  void count(Role gold, RolePrediction predicted) {
    sentences++;
    confusion.add(gold, predicted.role());
    int bin = Math.min(BINS - 1, (int) (predicted.probability() * BINS));
    inBin[bin]++;
    rightInBin[bin] += gold == predicted.role() ? 1 : 0;
    claimedInBin[bin] += predicted.probability();
  }

  double f1(Role role) {
    return confusion.figures(Set.of(role)).getOrDefault("f1", 0.0);
  }

  /** What part of the sentences was given the role. */
  double share(Role role) {
    int given = Arrays.stream(Role.values()).mapToInt(gold -> confusion.count(gold, role)).sum();
    return (double) given / Math.max(1, sentences);
  }

  double macroF1() {
    double sum = 0;
    for (Role role : Role.values()) {
      sum += f1(role);
    }
    return sum / Role.values().length;
  }

  double accuracy() {
    int right = Arrays.stream(Role.values()).mapToInt(role -> confusion.count(role, role)).sum();
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
