package dev.backstory.compose;

import dev.backstory.model.EntityType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody or something that a story is about.
 *
 * @param name the fullest form of the name that the articles use
 * @param names every form of it, that one included
 * @param mentions how often the articles name it
 * @param sentences that name it, each once, in the order of the articles
 */
record Topic(
    String name, EntityType type, Set<String> names, int mentions, List<StorySentence> sentences) {
  Topic {
    names = new LinkedHashSet<>(names);
    sentences = List.copyOf(sentences);
  }

  /** Whose reporting names it. */
  Set<String> newsrooms() {
    Set<String> newsrooms = new LinkedHashSet<>();
    sentences.forEach(sentence -> newsrooms.add(sentence.newsroom()));
    return newsrooms;
  }
}
