package dev.backstory.extract.body;

import java.util.Map;
import java.util.TreeMap;

/**
 * How much a word speaks for the article's text (above zero) or against it (below).
 *
 * @param scores log odds by word; a word that is not there says nothing
 */
public record Lexicon(Map<String, Float> scores) {
  public Lexicon {
    scores = Map.copyOf(new TreeMap<>(scores));
  }

  float of(String word) {
    return scores.getOrDefault(word, 0f);
  }
}
