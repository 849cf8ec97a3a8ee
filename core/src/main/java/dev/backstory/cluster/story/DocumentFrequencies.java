package dev.backstory.cluster.story;

import com.carrotsearch.hppc.IntFloatHashMap;
import dev.backstory.notation.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * In what share of articles each term occurs. It begins with what news in general says (a table
 * made from unrelated articles, which counts as {@value #PRIOR_ARTICLES} of them) and moves with
 * the stream, so that the name of the week's election soon tells no stories apart: an article
 * counts half once {@code halfLife} others have come, and a term that none of the latest articles
 * has is forgotten. What is kept follows from the articles and their order alone.
 */
final class DocumentFrequencies {
  private static final double PRIOR_ARTICLES = 600;
  private static final int USUAL_HALF_LIFE = 10_000;

  /** A term that no article of a whole generation has is forgotten at the end of it. */
  private static final int GENERATION_HALF_LIVES = 4;

  /** What a count of the generation before still counts when the next one begins. */
  private static final float CARRIED = 1f / (1 << GENERATION_HALF_LIVES);

  private static final IntFloatHashMap PRIOR = prior();

  private final int halfLife;

  /** Counts of this generation, and of the one before for terms that have not come again. */
  private IntFloatHashMap seen = new IntFloatHashMap();

  private IntFloatHashMap before = new IntFloatHashMap();
  private int articles;
  private double total;

  /** What an article that comes now counts; grows, so that earlier ones need not be touched. */
  private float weight = 1;

  DocumentFrequencies() {
    this(USUAL_HALF_LIFE);
  }

  /**
   * @param halfLife in articles
   */
  DocumentFrequencies(int halfLife) {
    this.halfLife = halfLife;
  }

  /** Counts an article once for each of its terms. */
  void add(int[] terms) {
    for (int term : terms) {
      seen.put(term, count(term) + weight);
    }
    total += weight;
    articles++;
    if (articles == GENERATION_HALF_LIVES * halfLife) {
      begin();
    } else {
      weight = (float) StrictMath.pow(2, (double) articles / halfLife);
    }
  }

  /** Inverse document frequency: how much a term narrows down what an article is about. */
  double rarity(int term) {
    double all = PRIOR_ARTICLES + total / weight;
    double with = PRIOR_ARTICLES * PRIOR.getOrDefault(term, 0f) + count(term) / weight;
    return Math.log((all + 1) / (with + 0.5));
  }

  /** Each count weighs {@code ln(1 + count)} times the rarity of its term. */
  TermVector vector(Map<String, Float> counts) {
    long[] sorted = new long[counts.size()];
    int size = 0;
    for (Map.Entry<String, Float> count : counts.entrySet()) {
      int term = Terms.number(count.getKey());
      float weight = (float) (Math.log1p(count.getValue()) * rarity(term));
      sorted[size++] =
          (long) term << Integer.SIZE | Integer.toUnsignedLong(Float.floatToIntBits(weight));
    }
    Arrays.sort(sorted);
    int[] terms = new int[size];
    float[] weights = new float[size];
    for (int i = 0; i < size; i++) {
      terms[i] = (int) (sorted[i] >> Integer.SIZE);
      weights[i] = Float.intBitsToFloat((int) sorted[i]);
    }
    return TermVector.of(terms, weights);
  }

  /** Number of terms that are known of the stream. */
  int size() {
    return seen.size() + before.size();
  }

  private float count(int term) {
    int at = seen.indexOf(term);
    return seen.indexExists(at) ? seen.indexGet(at) : before.getOrDefault(term, 0f) * CARRIED;
  }

  /** A generation whose first article counts one. */
  private void begin() {
    before = seen;
    seen = new IntFloatHashMap(before.size());
    total *= CARRIED;
    articles = 0;
    weight = 1;
  }

  private static IntFloatHashMap prior() {
    IntFloatHashMap shares = new IntFloatHashMap();
    for (List<String> row : Resource.rows("cluster/story/stem-frequencies.tsv")) {
      shares.put(Terms.number(row.get(0)), Float.parseFloat(row.get(1)));
    }
    return shares;
  }
}
