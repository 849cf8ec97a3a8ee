package dev.backstory.fact;

import dev.backstory.learning.Trees;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Boosted trees over what two sentences have in common, without and with what a judge says of them;
 * fitted by {@code ./backstory bench train-fact-pairs} ({@code docs/models/facts.md}).
 */
public final class PairModel {
  /** Mean probability from which on groups of sentences tell one fact. */
  static final double TOGETHER = 0.55;

  private static final String RESOURCE = "pairs.model";

  private final Trees byFeatures;
  private final Trees judged;

  public PairModel(Trees byFeatures, Trees judged) {
    this.byFeatures = byFeatures;
    this.judged = judged;
  }

  static PairModel trained() {
    try (InputStream in = PairModel.class.getResourceAsStream(RESOURCE);
        DataInputStream data = new DataInputStream(Objects.requireNonNull(in, RESOURCE))) {
      return new PairModel(Trees.read(data), Trees.read(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Probability by the features alone, 0 to 1. */
  public double byFeatures(float[] features) {
    return byFeatures.probability(features);
  }

  /** Probability by the features and the judge's, 0 to 1. */
  public double judged(float[] features, double judge) {
    return judged.probability(with(features, judge));
  }

  /** The features with what the judge says as its log odds behind them. */
  public static float[] with(float[] features, double judge) {
    float[] row = Arrays.copyOf(features, features.length + 1);
    double p = Math.clamp(judge, 1e-6, 1 - 1e-6);
    row[features.length] = (float) StrictMath.log(p / (1 - p));
    return row;
  }
}
