package dev.backstory.extract.body;

import java.util.Arrays;

/** The numbers of one block, filled in order. */
final class FeatureRow {
  private float[] values = new float[256];
  private int size;

  void add(double value) {
    values = size < values.length ? values : Arrays.copyOf(values, size * 2);
    values[size++] = (float) value;
  }

  void add(boolean value) {
    add(value ? 1 : 0);
  }

  /** What has been added since the last call. */
  float[] take() {
    float[] row = Arrays.copyOf(values, size);
    size = 0;
    return row;
  }
}
