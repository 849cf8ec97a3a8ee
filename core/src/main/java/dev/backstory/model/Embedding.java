package dev.backstory.model;

import java.util.Arrays;

/** A vector of unit length that stands for the meaning of a text. */
public final class Embedding {
  private final float[] values;

  private Embedding(float[] values) {
    this.values = values;
  }

  /** Squared lengths this near to one are left alone, so that a kept vector stays as it was. */
  private static final double UNIT_TOLERANCE = 1e-5;

  /** Scales the values to unit length; all zeros stay so. */
  public static Embedding of(float... values) {
    double norm = 0;
    for (float v : values) {
      norm += (double) v * v;
    }
    float[] unit = values.clone();
    if (norm > 0 && Math.abs(norm - 1) > UNIT_TOLERANCE) {
      float scale = (float) (1 / Math.sqrt(norm));
      for (int i = 0; i < unit.length; i++) {
        unit[i] *= scale;
      }
    }
    return new Embedding(unit);
  }

  public int dimensions() {
    return values.length;
  }

  /** A copy. */
  public float[] values() {
    return values.clone();
  }

  /** Cosine of the angle to the other, -1 to 1. */
  public double cosine(Embedding other) {
    if (values.length != other.values.length) {
      throw new IllegalArgumentException(
          values.length + " dimensions against " + other.values.length);
    }
    float dot = 0;
    for (int i = 0; i < values.length; i++) {
      dot += values[i] * other.values[i];
    }
    return dot;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding e && Arrays.equals(values, e.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Embedding[" + values.length + "]";
  }
}
