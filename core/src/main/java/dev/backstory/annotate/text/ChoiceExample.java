package dev.backstory.annotate.text;

import java.util.List;

/**
 * Candidates of which one is right, for learning to choose.
 *
 * @param right index of the one that is
 */
public record ChoiceExample(List<FeatureVector> candidates, int right) {
  public ChoiceExample {
    candidates = List.copyOf(candidates);
  }
}
