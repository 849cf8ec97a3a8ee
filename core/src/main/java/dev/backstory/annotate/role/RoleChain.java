package dev.backstory.annotate.role;

/**
 * Probabilities in a linear chain of roles (a linear-chain conditional random field: Lafferty,
 * McCallum and Pereira, ICML 2001), by the forward-backward algorithm in the log domain. Public for
 * the trainer.
 */
public final class RoleChain {
  private final double[][] scores;
  private final double[][] transitions;
  private final double[][] forward;
  private final double[][] backward;
  private final double total;
  private final int roles;

  /**
   * @param scores of each role in each sentence; at least one sentence
   * @param transitions for each sentence the table that leads into it: entry {@code from * roles +
   *     to}; the first sentence's is not read
   */
  public RoleChain(double[][] scores, double[][] transitions) {
    this.scores = scores;
    this.transitions = transitions;
    this.roles = scores[0].length;
    this.forward = forward();
    this.backward = backward();
    this.total = logSum(forward[scores.length - 1]);
  }

  /** Probability that the sentence has the role. */
  public double probability(int sentence, int role) {
    return StrictMath.exp(forward[sentence][role] + backward[sentence][role] - total);
  }

  /** Probability that the sentence has the role {@code to} and the one before it {@code from}. */
  public double probability(int sentence, int from, int to) {
    return StrictMath.exp(
        forward[sentence - 1][from]
            + transitions[sentence][from * roles + to]
            + scores[sentence][to]
            + backward[sentence][to]
            - total);
  }

  private double[][] forward() {
    double[][] forward = new double[scores.length][];
    forward[0] = scores[0].clone();
    double[] terms = new double[roles];
    for (int i = 1; i < scores.length; i++) {
      forward[i] = new double[roles];
      for (int to = 0; to < roles; to++) {
        for (int from = 0; from < roles; from++) {
          terms[from] = forward[i - 1][from] + transitions[i][from * roles + to];
        }
        forward[i][to] = logSum(terms) + scores[i][to];
      }
    }
    return forward;
  }

  private double[][] backward() {
    double[][] backward = new double[scores.length][roles];
    double[] terms = new double[roles];
    for (int i = scores.length - 2; i >= 0; i--) {
      for (int from = 0; from < roles; from++) {
        for (int to = 0; to < roles; to++) {
          terms[to] =
              transitions[i + 1][from * roles + to] + scores[i + 1][to] + backward[i + 1][to];
        }
        backward[i][from] = logSum(terms);
      }
    }
    return backward;
  }

  private static double logSum(double[] terms) {
    double max = Double.NEGATIVE_INFINITY;
    for (double term : terms) {
      max = Math.max(max, term);
    }
    double sum = 0;
    for (double term : terms) {
      sum += StrictMath.exp(term - max);
    }
    return max + StrictMath.log(sum);
  }
}
