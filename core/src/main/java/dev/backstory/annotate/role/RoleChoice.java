package dev.backstory.annotate.role;

import java.util.Arrays;

/**
 * Chooses a role by probabilities so that the mean F1 over all roles is as high as can be expected.
 * A sentence raises the F1 of a role by so much more as the role is rarer, and only if it has the
 * role with some probability (Lipton, Elkan and Naryanaswamy, "Optimal Thresholding of Classifiers
 * to Maximize F1 Measure", ECML 2014). So a rare role is chosen on less evidence.
 *
 * @param floor for each role the probability up to which a sentence would lower its F1
 * @param share for each role the mean of the shares of sentences that have it and that are given
 *     it, above 0
 */
public record RoleChoice(double[] floor, double[] share) {
  public RoleChoice {
    floor = floor.clone();
    share = share.clone();
  }

  /** The most probable role. */
  static RoleChoice mostProbable(int roles) {
    double[] share = new double[roles];
    Arrays.fill(share, 1);
    return new RoleChoice(new double[roles], share);
  }

  /** The role to give, by its number. */
  public int best(double[] probabilities) {
    int best = 0;
    for (int role = 1; role < probabilities.length; role++) {
      if (gain(probabilities, role) > gain(probabilities, best)) {
        best = role;
      }
    }
    return best;
  }

  private double gain(double[] probabilities, int role) {
    return (probabilities[role] - floor[role]) / share[role];
  }
}
