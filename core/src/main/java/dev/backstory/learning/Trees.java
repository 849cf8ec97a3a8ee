package dev.backstory.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Boosted decision trees: the sum of one leaf of each is the log odds of "yes". */
public final class Trees {
  private final List<Tree> trees;

  /**
   * A tree as a table of its nodes, the root first.
   *
   * @param feature asked at a node, unsigned, or {@link #LEAF}
   * @param value up to which to go left, or what a leaf adds
   * @param left index of the node to the left; the one to the right follows it
   */
  public record Tree(byte[] feature, float[] value, short[] left) {
    public static final byte LEAF = -1;

    /** What the tree says of an example. */
    public float score(float[] example) {
      int at = 0;
      while (feature[at] != LEAF) {
        at = left[at] + (example[feature[at] & 0xFF] <= value[at] ? 0 : 1);
      }
      return value[at];
    }
  }

  public Trees(List<Tree> trees) {
    this.trees = List.copyOf(trees);
  }

  /** Probability, 0 to 1. */
  public float probability(float[] example) {
    float sum = 0;
    for (Tree tree : trees) {
      sum += tree.score(example);
    }
    return (float) (1 / (1 + StrictMath.exp(-sum)));
  }

  public static Trees read(DataInput in) throws IOException {
    List<Tree> trees = new ArrayList<>();
    for (int size = in.readInt(); size > 0; size--) {
      int nodes = in.readShort();
      Tree tree = new Tree(new byte[nodes], new float[nodes], new short[nodes]);
      for (int i = 0; i < nodes; i++) {
        tree.feature[i] = in.readByte();
        tree.value[i] = in.readFloat();
        tree.left[i] = in.readShort();
      }
      trees.add(tree);
    }
    return new Trees(trees);
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(trees.size());
    for (Tree tree : trees) {
      out.writeShort(tree.feature.length);
      for (int i = 0; i < tree.feature.length; i++) {
        out.writeByte(tree.feature[i]);
        out.writeFloat(tree.value[i]);
        out.writeShort(tree.left[i]);
      }
    }
  }
}
