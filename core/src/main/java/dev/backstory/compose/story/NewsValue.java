package dev.backstory.compose.story;

import dev.backstory.model.Fact;
import dev.backstory.notation.Resource;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much each sentence is worth to a page, by what a judge says it is good for and by what the
 * story shows: who else tells it, where it stands, what the headlines say. A logistic regression
 * for each {@link Use}, fitted by {@code bench train-news-value} (docs/models/news-value.md).
 */
public final class NewsValue {
  /** What a sentence may be wanted for. */
  public enum Use {
    /** The account of fifty words. */
    MUST,
    /** Any place on the page. */
    MATTERS,
    /** What follows or may follow. */
    AHEAD(2),
    /** What a newcomer must know of what came before. */
    BEFORE;

    private final int[] inputs;

    /**
     * @param inputs which of the features it looks at: few, where there is little to learn from;
     *     none for all
     */
    Use(int... inputs) {
      this.inputs = inputs;
    }

    /** Of all features those that it looks at. */
    public double[] inputs(double[] features) {
      return inputs.length == 0
          ? features
          : IntStream.of(inputs).mapToDouble(i -> features[i]).toArray();
    }
  }

  private static final double CLOSEST = 0.002;
  private static final double TYPICAL_WORDS = 25;
  private static final double MOST_RELEVANT = 2;

  private final StoryMaterial material;
  private final Salience salience;
  private final SentenceUses uses;
  private final Map<StorySentence, double[]> features = new HashMap<>();

  public NewsValue(StoryMaterial material, Salience salience, SentenceUses uses) {
    this.material = material;
    this.salience = salience;
    this.uses = uses;
  }

  /** How probable it is that an editor would use the sentence so, 0 to 1. */
  public double of(StorySentence sentence, Use use) {
    double[] weights = Weights.OF.get(use.ordinal());
    double[] values = use.inputs(features(sentence));
    double odds = weights[values.length];
    for (int i = 0; i < values.length; i++) {
      odds += weights[i] * values[i];
    }
    return 1 / (1 + StrictMath.exp(-odds));
  }

  /** What the regressions look at. */
  public double[] features(StorySentence sentence) {
    return features.computeIfAbsent(sentence, this::read);
  }

  private double[] read(StorySentence sentence) {
    SentenceUse use = uses.of(sentence);
    List<StorySentence> tellings = material.factOf(sentence).map(this::tellings).orElse(List.of());
    return new double[] {
      odds(use.must()),
      odds(use.matters()),
      odds(use.ahead()),
      odds(use.before()),
      odds(use.noise()),
      odds(use.gist()),
      most(tellings, SentenceUse::must),
      most(tellings, SentenceUse::matters),
      odds(use.kind(Fact.Kind.EXPECTED)),
      odds(use.kind(Fact.Kind.BACKGROUND)),
      odds(use.kind(Fact.Kind.EVENT)),
      Math.log(material.support(sentence)),
      material.support(sentence) / (double) material.newsrooms(),
      1.0 / (1 + sentence.index()),
      Math.min(MOST_RELEVANT, PlainStatements.relevance(sentence, material)),
      salience.of(sentence, Set.of()),
      sentence.words() / TYPICAL_WORDS,
      Marks.shareQuoted(sentence.text()),
      material.isColumn(sentence.articleId()) ? 1 : 0,
      Outlook.tells(sentence) ? 1 : 0,
      switch (sentence.role()) {
        case PREVIOUS_EVENT, HISTORICAL_EVENT -> 1;
        default -> 0;
      },
      switch (sentence.role()) {
        case MAIN, CONSEQUENCE -> 1;
        default -> 0;
      }
    };
  }

  private List<StorySentence> tellings(Fact fact) {
    return material.tellings(fact);
  }

  private double most(List<StorySentence> tellings, ToDoubleFunction<SentenceUse> use) {
    return tellings.stream()
        .mapToDouble(telling -> odds(use.applyAsDouble(uses.of(telling))))
        .max()
        .orElse(0);
  }

  private static double odds(double probability) {
    double p = Math.clamp(probability, CLOSEST, 1 - CLOSEST);
    return StrictMath.log(p / (1 - p));
  }

  /** A line of weights for each use, the intercept last. */
  private static final class Weights {
    static final List<double[]> OF = read();

    private static List<double[]> read() {
      List<double[]> weights = new ArrayList<>();
      for (List<String> row : Resource.rows("compose/story/news-value.tsv")) {
        weights.add(row.stream().skip(1).mapToDouble(Double::parseDouble).toArray());
      }
      return weights;
    }
  }
}
