package dev.backstory.compose.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sentences that say the same.
 *
 * @param sentences in the order of the story's articles; never empty
 */
public record Point(List<StorySentence> sentences) {
  public Point {
    sentences = List.copyOf(sentences);
  }

  /** Whose reporting tells it: copies count with what they were copied from. */
  Set<String> newsrooms() {
    Set<String> newsrooms = new LinkedHashSet<>();
    for (StorySentence sentence : sentences) {
      if (sentence.independent()) {
        newsrooms.add(sentence.newsroom());
      }
    }
    return newsrooms;
  }

  /** The outlets in which it stands. */
  Set<String> outlets() {
    Set<String> outlets = new LinkedHashSet<>();
    sentences.forEach(sentence -> outlets.add(sentence.outlet()));
    return outlets;
  }

  /** How many independent newsrooms tell it, at least 1. */
  public int support() {
    return Math.max(1, newsrooms().size());
  }
}
