package dev.backstory.models;

import dev.backstory.models.PairTokens.Pair;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Makes the figures of each head of the vectors of a pair: weighted sums of the first mark's vector
 * and of the products and differences of both texts' mean vectors, brought to unit length.
 */
public final class EncoderHeads {
  /** Of each vector. */
  public static final int WIDTH = 384;

  /** What each output weighs: the mark's values, the products and the differences. */
  public static final int SEEN = 3 * WIDTH;

  private final Map<EncoderHead, Head> heads = new EnumMap<>(EncoderHead.class);

  /**
   * A head.
   *
   * @param weights {@value #WIDTH} times three for each output
   * @param biases one for each output
   */
  public record Head(float[] weights, float[] biases) {
    public Head {
      if (weights.length != SEEN * biases.length) {
        throw new IllegalArgumentException(weights.length + " weights for " + biases.length);
      }
    }

    /** The same with other odds: so many times as steep, and so much more. */
    public Head calibrated(double slope, double shift) {
      float[] steep = weights.clone();
      float[] moved = biases.clone();
      for (int i = 0; i < steep.length; i++) {
        steep[i] = (float) (steep[i] * slope);
      }
      for (int i = 0; i < moved.length; i++) {
        moved[i] = (float) (moved[i] * slope + shift);
      }
      return new Head(steep, moved);
    }
  }

  public EncoderHeads(Map<EncoderHead, Head> heads) {
    this.heads.putAll(heads);
    for (EncoderHead head : EncoderHead.values()) {
      if (head(head).biases().length != head.outputs()) {
        throw new IllegalArgumentException(head + " has not " + head.outputs() + " outputs");
      }
    }
  }

  /** The same with one head in place of what was. */
  public EncoderHeads with(EncoderHead head, Head weights) {
    Map<EncoderHead, Head> changed = new EnumMap<>(heads);
    changed.put(head, weights);
    return new EncoderHeads(changed);
  }

  /** As {@link #bytes()} wrote them. */
  static EncoderHeads of(byte[] bytes) {
    Map<EncoderHead, Head> heads = new EnumMap<>(EncoderHead.class);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (EncoderHead head : EncoderHead.values()) {
        heads.put(head, new Head(floats(in, SEEN * head.outputs()), floats(in, head.outputs())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EncoderHeads(heads);
  }

  /** The weights and then the biases of each head in order, as big-endian floats. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (EncoderHead head : EncoderHead.values()) {
        for (float[] values : new float[][] {head(head).weights(), head(head).biases()}) {
          for (float value : values) {
            out.writeFloat(value);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public Head head(EncoderHead head) {
    return Objects.requireNonNull(heads.get(head), head.name());
  }

  /** The log odds of each output of a head. */
  double[] odds(EncoderHead head, float... seen) {
    Head weighed = head(head);
    double[] odds = new double[weighed.biases().length];
    for (int output = 0; output < odds.length; output++) {
      double sum = weighed.biases()[output];
      for (int i = 0; i < SEEN; i++) {
        sum += weighed.weights()[output * SEEN + i] * seen[i];
      }
      odds[output] = sum;
    }
    return odds;
  }

  static float[] seen(float[][] vectors, Pair pair) {
    double[] first = unitMean(vectors, 1, pair.first());
    double[] second = unitMean(vectors, pair.first() + 2, pair.second());
    float[] seen = Arrays.copyOf(vectors[0], SEEN);
    for (int i = 0; i < WIDTH; i++) {
      seen[WIDTH + i] = (float) (first[i] * second[i]);
      seen[2 * WIDTH + i] = (float) Math.abs(first[i] - second[i]);
    }
    return seen;
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  /** A text without pieces has no direction: all zero. */
  private static double[] unitMean(float[][] vectors, int from, int count) {
    double[] mean = new double[WIDTH];
    for (float[] vector : Arrays.asList(vectors).subList(from, from + count)) {
      for (int i = 0; i < WIDTH; i++) {
        mean[i] += vector[i] / count;
      }
    }
    double norm = 1e-9;
    for (double value : mean) {
      norm += value * value;
    }
    for (int i = 0; i < WIDTH; i++) {
      mean[i] /= Math.sqrt(norm);
    }
    return mean;
  }
}
