package dev.backstory.compose;

import dev.backstory.model.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody or something that a story is about.
 *
 * @param name the fullest form of the name that the articles use
 * @param names every form of it, that one included
 * @param mentions how often the articles name it or describe it
 * @param sentences that do so, each once, in the order of the articles
 * @param described words without the name by which it is meant
 */
record Topic(
    String name,
    EntityType type,
    Set<String> names,
    int mentions,
    List<StorySentence> sentences,
    Set<Described> described) {
  /** Words that mean it in an article: "the NATO chief". */
  record Described(String articleId, String words) {}

  Topic {
    names = new LinkedHashSet<>(names);
    sentences = List.copyOf(sentences);
    described = new LinkedHashSet<>(described);
  }

  /** One that is only named. */
  Topic(
      String name,
      EntityType type,
      Set<String> names,
      int mentions,
      List<StorySentence> sentences) {
    this(name, type, names, mentions, sentences, Set.of());
  }

  /** With the places where it is described, too. */
  Topic with(List<Epithets.Meant> meant) {
    Set<StorySentence> more = new LinkedHashSet<>(sentences);
    Set<Described> words = new LinkedHashSet<>(described);
    for (Epithets.Meant one : meant) {
      more.add(one.sentence());
      words.add(new Described(one.sentence().articleId(), one.words()));
    }
    List<StorySentence> inOrder = new ArrayList<>(more);
    inOrder.sort(Comparator.comparingInt(StorySentence::ordinal));
    return new Topic(name, type, names, mentions + meant.size(), inOrder, words);
  }

  /** Whether an article means it by these words. */
  boolean isDescribed(String words, String articleId) {
    return described.stream()
        .anyMatch(it -> it.articleId().equals(articleId) && it.words().equalsIgnoreCase(words));
  }

  /** Whose reporting names it. */
  Set<String> newsrooms() {
    Set<String> newsrooms = new LinkedHashSet<>();
    sentences.forEach(sentence -> newsrooms.add(sentence.newsroom()));
    return newsrooms;
  }
}
