package dev.backstory.models;

import dev.backstory.models.PairTokens.Pair;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a sentence beside a passage with the judge's encoder up to its fourth layer, where pieces
 * still stand for themselves, and finds the most similar piece of the passage for each of the
 * sentence. One pair at a time on one thread, so that its numbers depend on nothing else.
 */
public final class PassageReader implements AutoCloseable {
  private static final int WIDTH = EncoderHeads.WIDTH;

  /** Of each piece: its vector, the products with the most similar one's, and six signs. */
  public static final int SEEN = 2 * WIDTH + 6;

  /** Where its likeness to the most similar piece is, the first of the signs. */
  public static final int LIKENESS = 2 * WIDTH;

  private static final String LAYER = "/encoder/layer.3/output/LayerNorm/Add_1_output_0";

  /** Pieces that follow each other are found so near to each other. */
  private static final int NEAR = 2;

  private final PairTokens tokens = new PairTokens();
  private final OnnxEncoder encoder;

  public PassageReader() {
    try {
      encoder = new OnnxEncoder(OnnxEncoder.showing(Resources.bytes("/judge.onnx"), LAYER), LAYER);
    } catch (IOException e) {
      throw new IllegalStateException("the judge cannot be loaded", e);
    }
  }

  /** {@value #SEEN} numbers for each piece of the sentence that is read. */
  public float[][] pieces(List<String> passage, String sentence) {
    Pair pair = tokens.passage(passage, sentence);
    return seen(encoder.vectors(pair.ids(), pair.types()), pair);
  }

  /** Where these pieces are in the sentence: the first character of each, and behind its last. */
  public List<int[]> stretches(String sentence) {
    return tokens.stretches(sentence);
  }

  /** If there are no pieces to compare with, the first mark is. */
  private static float[][] seen(float[][] vectors, Pair pair) {
    int from = pair.first() == 0 ? 0 : 1;
    int to = Math.max(1, pair.first() + 1);
    double[] lengths = Arrays.stream(vectors).mapToDouble(PassageReader::length).toArray();
    Set<Long> ids = new HashSet<>();
    Set<List<Long>> pairs = new HashSet<>();
    for (int at = from; at < to; at++) {
      ids.add(pair.ids()[at]);
      pairs.add(List.of(pair.ids()[at], pair.ids()[at + 1]));
    }
    float[][] all = new float[pair.second()][];
    int before = -1;
    for (int i = 0; i < all.length; i++) {
      int own = pair.first() + 2 + i;
      double best = -1;
      double second = -1;
      int match = from;
      for (int at = from; at < to; at++) {
        double cosine = product(vectors[own], vectors[at]) / (lengths[own] * lengths[at]);
        if (cosine > best) {
          second = best;
          best = cosine;
          match = at;
        } else if (cosine > second) {
          second = cosine;
        }
      }
      long id = pair.ids()[own];
      float[] seen = Arrays.copyOf(vectors[own], SEEN);
      for (int value = 0; value < WIDTH; value++) {
        seen[WIDTH + value] = vectors[own][value] * vectors[match][value];
      }
      seen[LIKENESS] = (float) best;
      seen[LIKENESS + 1] = (float) (second < 0 ? best : second);
      seen[LIKENESS + 2] = sign(ids.contains(id));
      seen[LIKENESS + 3] = sign(i > 0 && pairs.contains(List.of(pair.ids()[own - 1], id)));
      seen[LIKENESS + 4] = sign(pair.ids()[match] == id);
      seen[LIKENESS + 5] = sign(i == 0 || Math.abs(match - before) <= NEAR);
      before = match;
      all[i] = seen;
    }
    return all;
  }

  private static float sign(boolean there) {
    return there ? 1 : 0;
  }

  private static double length(float[] vector) {
    return Math.sqrt(product(vector, vector));
  }

  private static double product(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < WIDTH; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Override
  public void close() {
    encoder.close();
    tokens.close();
  }
}
