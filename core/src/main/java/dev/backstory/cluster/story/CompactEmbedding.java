package dev.backstory.cluster.story;

import dev.backstory.model.Embedding;

/**
 * An embedding in a byte a dimension, since very many are held. Cosines differ from those of the
 * original by some thousandths.
 *
 * @param values multiples of {@code unit}; the largest is 127 units, up or down
 * @param unit such that the length is one; 0 if all values are
 */
record CompactEmbedding(byte[] values, float unit) {
  private static final int LARGEST = Byte.MAX_VALUE;

  static CompactEmbedding of(Embedding embedding) {
    float[] exact = embedding.values();
    float largest = 0;
    for (float value : exact) {
      largest = Math.max(largest, Math.abs(value));
    }
    byte[] values = new byte[exact.length];
    int squares = 0;
    for (int i = 0; i < exact.length && largest > 0; i++) {
      int units = Math.round(LARGEST * exact[i] / largest);
      squares += units * units;
      values[i] = (byte) units;
    }
    return new CompactEmbedding(values, squares == 0 ? 0 : (float) (1 / Math.sqrt(squares)));
  }

  /**
   * Cosine of the angle to the other, -1 to 1.
   *
   * @throws IllegalArgumentException if the two have different numbers of dimensions
   */
  double cosine(CompactEmbedding other) {
    byte[] others = other.values;
    if (values.length != others.length) {
      throw new IllegalArgumentException(values.length + " dimensions against " + others.length);
    }
    int dot = 0;
    for (int i = 0; i < values.length; i++) {
      dot += values[i] * others[i];
    }
    return dot * ((double) unit * other.unit);
  }
}
