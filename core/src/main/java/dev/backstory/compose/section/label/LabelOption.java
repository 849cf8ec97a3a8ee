package dev.backstory.compose.section.label;

import java.util.Map;

/**
 * A label that a sentence may have.
 *
 * @param label as it would be printed
 * @param features what is known of it, by name
 */
public record LabelOption(String label, Map<String, Double> features) {
  public LabelOption {
    features = Map.copyOf(features);
  }
}
