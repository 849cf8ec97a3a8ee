package dev.backstory.compose.story;

import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a story shows of a sentence without anybody judging its words: who else tells it, where it
 * stands, what it has of the headlines, of what kind it is.
 */
public final class SentenceFeatures {
  private static final double TYPICAL_WORDS = 25;
  private static final double MOST_RELEVANT = 2;

  private final StoryMaterial material;
  private final Salience salience;
  private final Map<StorySentence, double[]> features = new HashMap<>();

  public SentenceFeatures(StoryMaterial material, Salience salience) {
    this.material = material;
    this.salience = salience;
  }

  StoryMaterial material() {
    return material;
  }

  /** Eleven numbers of about 0 to 2. */
  public double[] of(StorySentence sentence) {
    return features.computeIfAbsent(sentence, this::read);
  }

  private double[] read(StorySentence sentence) {
    return new double[] {
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
}
