package dev.backstory.bench.train.roles;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.port.Embedder;
import dev.backstory.port.Token;
import java.util.List;
import java.util.Set;

/**
 * An article as the teacher of the model of roles sees it: vectors of whole sentences, which cost
 * too much to be had in use.
 *
 * @param sentences vector of each sentence
 * @param headline vector of the headline
 * @param mean of the sentences' vectors
 * @param traits of each sentence, {@link #TRAITS} numbers: its place, tense and quotation marks,
 *     and how near it is to headline, lead and neighbours
 */
record RoleInputs(float[][] sentences, float[] headline, float[] mean, float[][] traits) {
  static final int TRAITS = 33;

  private static final List<String> FINITE =
      List.of("VBD", "VBZ", "VBP", "MD will", "MD would", "MD could", "MD may", "MD can");
  private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''");
  private static final float LONG = 40;
  private static final int SHORT = 8;

  static RoleInputs of(String headline, List<TaggedSentence> tagged, Embedder embedder) {
    float[][] vectors = new float[tagged.size()][];
    float[] mean = new float[embedder.dimensions()];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = embedder.embed(tagged.get(i).text()).values();
      for (int k = 0; k < mean.length; k++) {
        mean[k] += vectors[i][k] / vectors.length;
      }
    }
    float[] head = embedder.embed(headline).values();
    float[][] traits = new float[vectors.length][];
    for (int i = 0; i < vectors.length; i++) {
      traits[i] = traits(vectors, head, mean, tagged, i);
    }
    return new RoleInputs(vectors, head, mean, traits);
  }

  private static float[] traits(
      float[][] vectors, float[] head, float[] mean, List<TaggedSentence> tagged, int i) {
    Row row = new Row();
    int size = vectors.length;
    row.add(i == 0, i == 1, i == 2, i < 6, i == size - 1, i >= size - 3);
    row.add(1f / (1 + i), (float) i / size, (float) Math.log(size) / 4, 1);
    boolean first = i == 0 || tagged.get(i - 1).paragraph() != tagged.get(i).paragraph();
    int words = tagged.get(i).tokens().size();
    row.add(first, words < SHORT);
    row.add(Math.min(1, words / LONG));
    row.add(near(vectors[i], head), near(vectors[i], vectors[0]), near(vectors[i], mean));
    row.add(i > 0 ? near(vectors[i], vectors[i - 1]) : 0);
    row.add(i + 1 < size ? near(vectors[i], vectors[i + 1]) : 0);
    for (int k = i - 1; k <= i + 1; k++) {
      boolean inside = k >= 0 && k < size;
      row.add(inside && quotes(tagged.get(k)), inside && says(tagged.get(k)));
    }
    String finite = finite(tagged.get(i).tokens());
    FINITE.forEach(tag -> row.add(finite.equals(tag)));
    row.add(finite.isEmpty());
    return row.values;
  }

  private static boolean quotes(TaggedSentence sentence) {
    return sentence.tokens().stream().anyMatch(token -> MARKS.contains(token.form()));
  }

  private static boolean says(TaggedSentence sentence) {
    return sentence.tokens().stream().anyMatch(token -> token.lemma().equals("say"));
  }

  private static String finite(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.pos().equals("MD")) {
        return "MD " + token.lemma();
      }
      if (FINITE.contains(token.pos())) {
        return token.pos();
      }
    }
    return "";
  }

  private static float near(float[] a, float[] b) {
    float sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static final class Row {
    private final float[] values = new float[TRAITS];
    private int size;

    void add(boolean... traits) {
      for (boolean trait : traits) {
        values[size++] = trait ? 1 : 0;
      }
    }

    void add(float... traits) {
      for (float trait : traits) {
        values[size++] = trait;
      }
    }
  }
}
