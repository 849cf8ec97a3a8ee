package dev.backstory.annotate.role;

import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.model.Role;
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
 * The weights of the model of roles. Public for the trainer.
 *
 * <p>As a file: gzip of the number of features, the ids in ascending order, the scale, for each
 * feature and role a 16-bit weight in units of the scale, the transitions as 32-bit floats, the
 * temperature, and for each role the floor and the share of its choice.
 */
public final class RoleModel {
  private static final Role[] ROLES = Role.values();

  /** Tables of transitions: within a paragraph or into a new one, both times by change of voice. */
  public static final int TABLES = 4;

  private final int[] ids;
  private final short[] weights;
  private final float scale;
  private final double[][] transitions;
  private final double temperature;
  private final RoleChoice choice;

  /**
   * @param ids of features, ascending
   * @param weights for each feature and role
   * @param transitions {@link #TABLES} tables of from times to
   */
  public RoleModel(int[] ids, float[] weights, double[][] transitions) {
    this.ids = ids.clone();
    this.scale = largest(weights) / Short.MAX_VALUE;
    this.weights = new short[weights.length];
    for (int i = 0; i < weights.length; i++) {
      this.weights[i] = (short) Math.round(weights[i] / scale);
    }
    this.transitions = transitions.clone();
    this.temperature = 1;
    this.choice = RoleChoice.mostProbable(ROLES.length);
  }

  private RoleModel(RoleModel other, double temperature, RoleChoice choice) {
    this.ids = other.ids;
    this.weights = other.weights;
    this.scale = other.scale;
    this.transitions = other.transitions;
    this.temperature = temperature;
    this.choice = choice;
  }

  private RoleModel(DataInputStream in) throws IOException {
    int size = in.readInt();
    ids = new int[size];
    for (int i = 0; i < size; i++) {
      ids[i] = in.readInt();
    }
    scale = in.readFloat();
    weights = new short[size * ROLES.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readShort();
    }
    transitions = new double[TABLES][ROLES.length * ROLES.length];
    for (double[] table : transitions) {
      readFloats(in, table);
    }
    temperature = in.readFloat();
    double[] floor = new double[ROLES.length];
    readFloats(in, floor);
    double[] share = new double[ROLES.length];
    readFloats(in, share);
    choice = new RoleChoice(floor, share);
  }

  /**
   * The same model with its probabilities less sure of themselves (Guo et al., "On Calibration of
   * Modern Neural Networks", ICML 2017).
   *
   * @param temperature by which they were too sure; 1 leaves them as they are
   */
  public RoleModel withTemperature(double temperature) {
    return new RoleModel(this, temperature, choice);
  }

  /** The same model that chooses roles otherwise. */
  public RoleModel withChoice(RoleChoice choice) {
    return new RoleModel(this, temperature, choice);
  }

  /** Reads what {@link #write} wrote. */
  public static RoleModel read(InputStream file) throws IOException {
    return new RoleModel(
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
      for (double[] table : transitions) {
        writeFloats(out, table);
      }
      out.writeFloat((float) temperature);
      writeFloats(out, choice.floor());
      writeFloats(out, choice.share());
    }
  }

  /** Which table of transitions leads into a sentence of an article. */
  public static int table(boolean newParagraph, boolean speechGoesOn) {
    return (newParagraph ? 1 : 0) + (speechGoesOn ? 2 : 0);
  }

  /** How it chooses a role by the probabilities. */
  public RoleChoice choice() {
    return choice;
  }

  /** For each sentence the probability of each role. */
  public double[][] probabilities(RoleEvidence article) {
    int sentences = article.vectors().size();
    if (sentences == 0) {
      return new double[0][];
    }
    RoleChain chain = chain(article);
    double[][] probabilities = new double[sentences][ROLES.length];
    for (int i = 0; i < sentences; i++) {
      double total = 0;
      for (int role = 0; role < ROLES.length; role++) {
        probabilities[i][role] = StrictMath.pow(chain.probability(i, role), 1 / temperature);
        total += probabilities[i][role];
      }
      for (int role = 0; role < ROLES.length; role++) {
        probabilities[i][role] /= total;
      }
    }
    return probabilities;
  }

  private RoleChain chain(RoleEvidence article) {
    double[][] scores = new double[article.vectors().size()][];
    double[][] into = new double[scores.length][];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scores(article.vectors().get(i));
      into[i] = transitions[article.tables().get(i)];
    }
    return new RoleChain(scores, into);
  }

  private static float largest(float[] weights) {
    float largest = Float.MIN_NORMAL;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest;
  }

  private double[] scores(FeatureVector sentence) {
    double[] scores = new double[ROLES.length];
    for (int i = 0; i < sentence.size(); i++) {
      int row = Arrays.binarySearch(ids, sentence.id(i));
      for (int role = 0; row >= 0 && role < ROLES.length; role++) {
        scores[role] += (double) weights[row * ROLES.length + role] * scale * sentence.value(i);
      }
    }
    return scores;
  }

  private static void readFloats(DataInputStream in, double[] values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
  }

  private static void writeFloats(DataOutputStream out, double[] values) throws IOException {
    for (double value : values) {
      out.writeFloat((float) value);
    }
  }
}
