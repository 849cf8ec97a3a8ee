package dev.backstory.models;

import dev.backstory.port.SupportJudge.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * How doubtful a piece of a sentence is, and the sentence as a whole: as much as all of its pieces
 * together.
 *
 * @param weights of the numbers of a piece
 * @param piece the log odds of a piece without them
 * @param whole what is added for the whole
 */
public record SupportHead(float[] weights, float piece, float whole) {
  /** So many of the worst pieces count. */
  private static final int WORST = 3;

  private static final int QUARTER = 4;

  public SupportHead {
    if (weights.length != PassageReader.SEEN) {
      throw new IllegalArgumentException(weights.length + " weights");
    }
  }

  /** As {@link #bytes()} wrote them. */
  static SupportHead of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      float[] weights = new float[PassageReader.SEEN];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = in.readFloat();
      }
      return new SupportHead(weights, in.readFloat(), in.readFloat());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The weights, and both other numbers, as big-endian floats. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (float weight : weights) {
        out.writeFloat(weight);
      }
      out.writeFloat(piece);
      out.writeFloat(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * What is seen of a sentence.
   *
   * @param pieces as {@link PassageReader} sees them, at least one
   */
  public Reading reading(float[][] pieces) {
    double[] likeness =
        Arrays.stream(pieces).mapToDouble(it -> it[PassageReader.LIKENESS]).sorted().toArray();
    double[] doubts = doubts(pieces);
    Arrays.sort(doubts);
    double odds = Arrays.stream(doubts).map(Math::exp).sum();
    return new Reading(
        mean(likeness, 0, likeness.length),
        mean(likeness, 0, Math.min(WORST, likeness.length)),
        mean(likeness, 0, Math.max(1, likeness.length / QUARTER)),
        Math.log(odds) + whole,
        mean(doubts, Math.max(0, doubts.length - WORST), doubts.length));
  }

  /** The log odds of each piece. */
  public double[] doubts(float[][] pieces) {
    return Arrays.stream(pieces).mapToDouble(this::doubt).toArray();
  }

  private double doubt(float[] seen) {
    double odds = piece;
    for (int i = 0; i < weights.length; i++) {
      odds += weights[i] * seen[i];
    }
    return odds;
  }

  private static double mean(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).average().orElseThrow();
  }
}
