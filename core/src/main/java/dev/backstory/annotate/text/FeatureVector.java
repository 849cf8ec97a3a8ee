package dev.backstory.annotate.text;

import java.util.Arrays;

/**
 * What a sentence shows, as numbers of hashed names: feature {@code ids[i]} has the value {@code
 * values[i]}. Two names that hash alike count as one feature, which is rare in 32 bits.
 */
public final class FeatureVector {
  private int[] ids = new int[128];
  private float[] values = new float[128];
  private int size;

  public FeatureVector() {}

  /** The number of the feature with this name. */
  public static int id(String name) {
    return name.hashCode();
  }

  /** A feature with the value 1. */
  public void add(String name) {
    add(name, 1);
  }

  /** A feature whose name has parts, without putting them together. */
  public void add(String... parts) {
    int id = 0;
    for (String part : parts) {
      id = 0x9E3779B1 * (Integer.rotateLeft(id, 5) ^ part.hashCode());
    }
    add(id, 1);
  }

  public void add(String name, float value) {
    add(id(name), value);
  }

  private void add(int id, float value) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    ids[size] = id;
    values[size++] = value;
  }

  /** The same without room for more. */
  public FeatureVector trimmed() {
    return with("", new float[0]);
  }

  /** The same and one more feature for each value, named by the prefix and its index. */
  public FeatureVector with(String prefix, float[] more) {
    FeatureVector vector = new FeatureVector();
    vector.ids = Arrays.copyOf(ids, size + more.length);
    vector.values = Arrays.copyOf(values, size + more.length);
    vector.size = size;
    for (int i = 0; i < more.length; i++) {
      vector.add(prefix + i, more[i]);
    }
    return vector;
  }

  /** How many features there are. */
  public int size() {
    return size;
  }

  /** The hash of a feature's name. */
  public int id(int index) {
    return ids[index];
  }

  /** The value of a feature. */
  public float value(int index) {
    return values[index];
  }
}
