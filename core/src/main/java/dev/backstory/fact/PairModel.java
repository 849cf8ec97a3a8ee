package dev.backstory.fact;

import dev.backstory.learning.LogOdds;
import dev.backstory.learning.Trees;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * How probable it is that two sentences tell the same: boosted trees over what they have in common,
 * and a logistic regression over their log odds and the judge's. Fitted by {@code ./backstory bench
 * train fact-pairs} (docs/models/facts.md).
 *
 * @param odds what the regression multiplies the trees' log odds by
 * @param judged what it multiplies the judge's log odds by
 * @param intercept what it adds
 */
public record PairModel(Trees byFeatures, float odds, float judged, float intercept) {
  private static final String RESOURCE = "pairs.model";
  private static final double LEAST = 1e-6;

  private static final class Shipped {
    static final PairModel MODEL = read();
  }

  static PairModel trained() {
    return Shipped.MODEL;
  }

  private static PairModel read() {
    try (InputStream in = PairModel.class.getResourceAsStream(RESOURCE);
        DataInputStream data = new DataInputStream(Objects.requireNonNull(in, RESOURCE))) {
      return new PairModel(Trees.read(data), data.readFloat(), data.readFloat(), data.readFloat());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what {@link #trained()} reads. */
  public void write(DataOutput out) throws IOException {
    byFeatures.write(out);
    out.writeFloat(odds);
    out.writeFloat(judged);
    out.writeFloat(intercept);
  }

  /** Probability by the features alone, 0 to 1. */
  public double byFeatures(float[] features) {
    return byFeatures.probability(features);
  }

  /** Probability by what the features say and what the judge says, 0 to 1. */
  double judged(double byFeatures, double judge) {
    return LogOdds.probability(odds * logOdds(byFeatures) + judged * logOdds(judge) + intercept);
  }

  /** The logarithm of the odds of a probability, which is kept away from 0 and 1. */
  public static double logOdds(double probability) {
    return LogOdds.of(probability, LEAST);
  }
}
