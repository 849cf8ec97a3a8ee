package dev.backstory.annotate.text;

import dev.backstory.notation.Resource;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The weights of a linear model over binary features, each in the slot that its hash gives
 * (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009). Public for
 * the trainer.
 *
 * <p>As a file: gzip of the number of weights that are not 0, and for each the distance to the slot
 * before and a 16-bit float.
 */
public final class HashedWeights {
  /** Slots of a model. */
  public static final int SIZE = 1 << 18;

  private static final int SHIFT = 32 - 18;

  private final float[] weights;

  /**
   * @param weights {@link #SIZE} of them
   */
  public HashedWeights(float[] weights) {
    if (weights.length != SIZE) {
      throw new IllegalArgumentException(weights.length + " weights, not " + SIZE);
    }
    this.weights = weights.clone();
  }

  /** The slot of a feature. */
  public static int slot(int feature) {
    return (feature * 0x9E3779B1) >>> SHIFT;
  }

  /** Reads the resource of that path. */
  public static HashedWeights resource(String path) {
    try (InputStream in = Resource.open(path)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static HashedWeights read(InputStream file) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(file), 1 << 16));
    float[] weights = new float[SIZE];
    int slot = -1;
    for (int left = in.readInt(); left > 0; left--) {
      slot += in.readUnsignedShort();
      short bits = in.readShort();
      if (slot >= SIZE) {
        throw new IOException("a weight beyond the last slot");
      }
      if (slot >= 0) {
        weights[slot] = Float.float16ToFloat(bits);
      }
    }
    return new HashedWeights(weights);
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file, 1 << 16))) {
      int count = 0;
      int gap = 0;
      for (float weight : weights) {
        gap++;
        if (weight != 0 || gap == 0xFFFF) {
          count++;
          gap = 0;
        }
      }
      out.writeInt(count);
      gap = 0;
      for (float weight : weights) {
        gap++;
        if (weight != 0 || gap == 0xFFFF) {
          out.writeShort(gap);
          out.writeShort(Float.floatToFloat16(weight));
          gap = 0;
        }
      }
    }
  }

  /** The sum of the features' weights. */
  public double score(FeatureVector features) {
    double sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += weights[slot(features.id(i))] * features.value(i);
    }
    return sum;
  }

  /** The score as a probability, 0 to 1. */
  public double probability(FeatureVector features) {
    return 1 / (1 + Math.exp(-score(features)));
  }
}
