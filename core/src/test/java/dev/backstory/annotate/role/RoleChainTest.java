package dev.backstory.annotate.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RoleChainTest {
  private static final int ROLES = 3;

  /** All sequences of roles, each with its weight, are summed up one by one. */
  @Property(tries = 200)
  void agreesWithCountingEverySequence(
      @ForAll @Size(21) List<@DoubleRange(min = -4, max = 4) Double> numbers,
      @ForAll @IntRange(min = 1, max = 4) int sentences) {
    double[][] scores = new double[sentences][ROLES];
    double[][] into = new double[sentences][ROLES * ROLES];
    for (int i = 0; i < sentences; i++) {
      for (int k = 0; k < ROLES; k++) {
        scores[i][k] = numbers.get(i * ROLES + k);
      }
      for (int pair = 0; pair < ROLES * ROLES; pair++) {
        into[i][pair] = numbers.get(12 + pair) * (i + 1) / 2;
      }
    }
    RoleChain chain = new RoleChain(scores, into);
    double[][] expected = counted(scores, into);
    for (int i = 0; i < sentences; i++) {
      for (int k = 0; k < ROLES; k++) {
        assertThat(chain.probability(i, k)).isCloseTo(expected[i][k], within(1e-9));
      }
    }
    for (int i = 1; i < sentences; i++) {
      for (int to = 0; to < ROLES; to++) {
        double sum = 0;
        for (int from = 0; from < ROLES; from++) {
          sum += chain.probability(i, from, to);
        }
        assertThat(sum).isCloseTo(chain.probability(i, to), within(1e-9));
      }
    }
  }

  private static double[][] counted(double[][] scores, double[][] into) {
    double[][] sums = new double[scores.length][ROLES];
    double total = 0;
    for (int code = 0; code < Math.pow(ROLES, scores.length); code++) {
      double weight = 0;
      int before = 0;
      int[] roles = new int[scores.length];
      for (int i = 0, rest = code; i < scores.length; i++, rest /= ROLES) {
        roles[i] = rest % ROLES;
        weight += scores[i][roles[i]] + (i == 0 ? 0 : into[i][before * ROLES + roles[i]]);
        before = roles[i];
      }
      total += Math.exp(weight);
      for (int i = 0; i < scores.length; i++) {
        sums[i][roles[i]] += Math.exp(weight);
      }
    }
    for (double[] row : sums) {
      for (int k = 0; k < ROLES; k++) {
        row[k] /= total;
      }
    }
    return sums;
  }
}
