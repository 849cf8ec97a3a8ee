package dev.backstory.learning;

/** Turns probabilities into the logarithm of their odds and back, the same on every machine. */
public final class LogOdds {
  private LogOdds() {}

  /**
   * The logarithm of the odds of a probability.
   *
   * @param closest how near the probability may come to 0 and 1
   */
  public static double of(double probability, double closest) {
    double p = Math.clamp(probability, closest, 1 - closest);
    return StrictMath.log(p / (1 - p));
  }

  /** The probability, 0 to 1, of which this is the logarithm of the odds. */
  public static double probability(double odds) {
    return 1 / (1 + StrictMath.exp(-odds));
  }
}
