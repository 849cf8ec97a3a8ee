package dev.backstory.annotate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The weights of the logistic model that chooses what a cue attributes. Public for the trainer.
 *
 * <p>As a file: gzip of the number of features, the ids in ascending order, and the weights as
 * 32-bit floats.
 */
public final class ContentModel {
  private final int[] ids;
  private final float[] weights;

  /**
   * @param ids of features, ascending
   * @param weights one for each
   */
  public ContentModel(int[] ids, float[] weights) {
    this.ids = ids.clone();
    this.weights = weights.clone();
  }

  /** Reads what {@link #write} wrote. */
  public static ContentModel read(InputStream file) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(file), 1 << 16));
    int[] ids = new int[in.readInt()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = in.readInt();
    }
    float[] weights = new float[ids.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readFloat();
    }
    return new ContentModel(ids, weights);
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file, 1 << 16))) {
      out.writeInt(ids.length);
      for (int id : ids) {
        out.writeInt(id);
      }
      for (float weight : weights) {
        out.writeFloat(weight);
      }
    }
  }

  /** The probability that the extent is what the cue attributes, 0 to 1. */
  public double probability(FeatureVector features) {
    double sum = 0;
    for (int i = 0; i < features.size(); i++) {
      int row = Arrays.binarySearch(ids, features.id(i));
      sum += row < 0 ? 0 : weights[row] * features.value(i);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
