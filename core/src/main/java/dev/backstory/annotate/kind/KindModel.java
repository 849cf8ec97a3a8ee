package dev.backstory.annotate.kind;

import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.model.ParagraphKind;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The weights of the model of kinds: logistic regression with a class a kind. Public for the
 * trainer.
 *
 * <p>As a file: gzip of the number of features, the ids in ascending order, the scale, for each
 * feature and kind a 16-bit weight in units of the scale, and the floor as a 32-bit float.
 */
public final class KindModel {
  /** The kinds that a text alone shows. Whether it is a column, headline and address say. */
  public static final List<ParagraphKind> KINDS =
      List.of(
          ParagraphKind.REPORTING,
          ParagraphKind.CAPTION,
          ParagraphKind.EMBEDDED_POST,
          ParagraphKind.TRANSCRIPT,
          ParagraphKind.SUBHEAD,
          ParagraphKind.CREDIT,
          ParagraphKind.PROMOTION);

  private final int[] ids;
  private final short[] weights;
  private final float scale;
  private final float floor;

  /**
   * @param ids of features, ascending
   * @param weights for each feature and kind
   * @param floor probability of reporting from which on a sentence is taken for it
   */
  public KindModel(int[] ids, float[] weights, float floor) {
    this.ids = ids.clone();
    this.floor = floor;
    this.scale = largest(weights) / Short.MAX_VALUE;
    this.weights = new short[weights.length];
    for (int i = 0; i < weights.length; i++) {
      this.weights[i] = (short) Math.round(weights[i] / scale);
    }
  }

  private KindModel(DataInputStream in) throws IOException {
    ids = new int[in.readInt()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = in.readInt();
    }
    scale = in.readFloat();
    weights = new short[ids.length * KINDS.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readShort();
    }
    floor = in.readFloat();
  }

  /** Reads what {@link #write} wrote. */
  public static KindModel read(InputStream file) throws IOException {
    return new KindModel(
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(file), 1 << 16)));
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file, 1 << 16))) {
      out.writeInt(ids.length);
      for (int id : ids) {
        out.writeInt(id);
      }
      out.writeFloat(scale);
      for (short weight : weights) {
        out.writeShort(weight);
      }
      out.writeFloat(floor);
    }
  }

  /** The kind of a sentence: reporting, unless that is improbable, then the likeliest other. */
  public ParagraphKind kind(double[] probabilities) {
    int best = probabilities[0] >= floor ? 0 : 1;
    for (int i = 2; best > 0 && i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return KINDS.get(best);
  }

  /** The probability of each of {@link #KINDS}. */
  public double[] probabilities(FeatureVector sentence) {
    double[] scores = new double[KINDS.size()];
    for (int i = 0; i < sentence.size(); i++) {
      int row = Arrays.binarySearch(ids, sentence.id(i));
      for (int kind = 0; row >= 0 && kind < scores.length; kind++) {
        scores[kind] += (double) weights[row * scores.length + kind] * scale * sentence.value(i);
      }
    }
    return softmax(scores);
  }

  private static double[] softmax(double[] scores) {
    double largest = Arrays.stream(scores).max().orElse(0);
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i] - largest);
      total += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= total;
    }
    return scores;
  }

  private static float largest(float[] weights) {
    float largest = Float.MIN_NORMAL;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest;
  }
}
