package dev.backstory.extract.body;

import dev.backstory.learning.Trees;
import dev.backstory.notation.Resource;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Tells of each block of a page how likely it belongs to the article: boosted trees look at every
 * block twice, the second time with what its neighbours were taken for at first (stacked sequential
 * learning, Cohen and Carvalho, IJCAI 2005).
 *
 * <p>As a file: gzip of the two lexicons and the two forests.
 */
public record BodyModel(Lexicon markers, Lexicon words, Trees first, Trees second) {

  /** Probability from which on a block is taken. News pages have more that only looks like text. */
  private static final float LIKELY = 0.45f;

  private static final float LIKELY_IN_NEWS = 0.6f;

  /** How much likelier a block must be that stands among comments, in a box, or in a teaser. */
  private static final float DOUBT = 0.15f;

  /** A caption is what its picture shows, and no text. */
  private static final float NEVER = 1.1f;

  /** The probability from which on a block of the page is taken for the article's. */
  public static float limit(BodyEvidence page, int block) {
    if (page.isCaption(block)) {
      return NEVER;
    }
    return (page.isNews() ? LIKELY_IN_NEWS : LIKELY) + (page.isDoubtful(block) ? DOUBT : 0);
  }

  /** For each block the probability that it is the article's. */
  public float[] probabilities(BodyEvidence page) {
    float[][] features = page.features(markers, words);
    float[] seen = probabilities(first, features);
    return probabilities(second, page.features(features, seen));
  }

  /** For each row of features the probability that the trees give. */
  public static float[] probabilities(Trees trees, float[][] rows) {
    float[] found = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      found[i] = trees.probability(rows[i]);
    }
    return found;
  }

  /** Read once, when it is first asked for. */
  private static final class Shipped {
    static final BodyModel MODEL = load();

    private static BodyModel load() {
      try (InputStream file = Resource.open("extract/body/body.model")) {
        return read(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The model that is part of the program. */
  static BodyModel shipped() {
    return Shipped.MODEL;
  }

  /** Reads what {@link #write} wrote. */
  public static BodyModel read(InputStream file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(file), 1 << 16))) {
      return new BodyModel(lexicon(in), lexicon(in), Trees.read(in), Trees.read(in));
    }
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file, 1 << 16))) {
      write(out, markers);
      write(out, words);
      first.write(out);
      second.write(out);
    }
  }

  private static Lexicon lexicon(DataInputStream in) throws IOException {
    Map<String, Float> scores = new LinkedHashMap<>();
    for (int size = in.readInt(); size > 0; size--) {
      scores.put(in.readUTF(), in.readFloat());
    }
    return new Lexicon(scores);
  }

  private static void write(DataOutputStream out, Lexicon lexicon) throws IOException {
    out.writeInt(lexicon.scores().size());
    for (Map.Entry<String, Float> entry : new TreeMap<>(lexicon.scores()).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeFloat(entry.getValue());
    }
  }
}
