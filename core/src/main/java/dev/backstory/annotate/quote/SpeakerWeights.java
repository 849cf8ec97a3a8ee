package dev.backstory.annotate.quote;

import dev.backstory.notation.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two logistic models of how sure a speaker is, over {@link SpeakerFeatures}: that the words beside
 * the cue name the source, and that these words stand for whoever is given. The product is the
 * probability that the speaker is right. Public for the trainer.
 */
public final class SpeakerWeights {
  /** The name of what is counted whatever shows. */
  public static final String INTERCEPT = "intercept";

  private static final String THRESHOLD = "threshold";

  private static final class Shipped {
    static final SpeakerWeights WEIGHTS = read();
  }

  private final Map<String, Double> words;
  private final Map<String, Double> name;
  private final double threshold;

  /**
   * @param words by sign, with the {@code intercept}; a sign that is not there counts nothing
   * @param name the same for names
   * @param threshold the least probability of a speaker who is sure
   */
  public SpeakerWeights(Map<String, Double> words, Map<String, Double> name, double threshold) {
    this.words = Map.copyOf(words);
    this.name = Map.copyOf(name);
    this.threshold = threshold;
  }

  /** Those that are shipped, {@code speaker-weights.tsv}; read once. */
  static SpeakerWeights trained() {
    return Shipped.WEIGHTS;
  }

  private static SpeakerWeights read() {
    Map<String, Map<String, Double>> tables = new HashMap<>();
    for (String line : Resource.lines("annotate/quote/speaker-weights.tsv")) {
      List<String> cells = List.of(line.split("\t"));
      tables
          .computeIfAbsent(cells.get(0), key -> new HashMap<>())
          .put(cells.get(1), Double.valueOf(cells.get(2)));
    }
    Map<String, Double> words = Objects.requireNonNull(tables.get("words"));
    Map<String, Double> name = Objects.requireNonNull(tables.get("name"));
    double threshold = Objects.requireNonNull(tables.get("both")).getOrDefault(THRESHOLD, 1.0);
    return new SpeakerWeights(words, name, threshold);
  }

  /** The probability, 0 to 1, that the speaker is right. */
  public double probability(Map<String, Double> wordSigns, Map<String, Double> nameSigns) {
    return logistic(words, wordSigns) * logistic(name, nameSigns);
  }

  boolean isSure(Map<String, Double> wordSigns, Map<String, Double> nameSigns) {
    return probability(wordSigns, nameSigns) >= threshold;
  }

  private static double logistic(Map<String, Double> weights, Map<String, Double> signs) {
    double logit = weights.getOrDefault(INTERCEPT, 0.0);
    for (Map.Entry<String, Double> sign : signs.entrySet()) {
      logit += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    return 1 / (1 + Math.exp(-logit));
  }
}
