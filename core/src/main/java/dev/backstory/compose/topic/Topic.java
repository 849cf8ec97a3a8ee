package dev.backstory.compose.topic;

import dev.backstory.model.EntityType;
import dev.backstory.sentence.StorySentence;
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
public record Topic(
    String name,
    EntityType type,
    Set<String> names,
    int mentions,
    List<StorySentence> sentences,
    Set<Described> described) {
  /** Words that mean it in an article: "the NATO chief". */
  record Described(String articleId, String words) {}

  public Topic {
    names = new LinkedHashSet<>(names);
    sentences = List.copyOf(sentences);
    described = new LinkedHashSet<>(described);
  }

  /** One that is only named. */
  public Topic(
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
    return new Topic(name, type, names, mentions + meant.size(), inOrder(more), words);
  }

  /** Both as one, under the name of the one that is named more. */
  Topic join(Topic other) {
    Topic first = other.mentions > mentions ? other : this;
    Topic second = first == this ? other : this;
    Set<String> bothNames = new LinkedHashSet<>(first.names);
    bothNames.addAll(second.names);
    Set<Described> bothDescribed = new LinkedHashSet<>(first.described);
    bothDescribed.addAll(second.described);
    Set<StorySentence> both = new LinkedHashSet<>(first.sentences);
    both.addAll(second.sentences);
    return new Topic(
        first.name, first.type, bothNames, mentions + other.mentions, inOrder(both), bothDescribed);
  }

  private static List<StorySentence> inOrder(Set<StorySentence> sentences) {
    List<StorySentence> inOrder = new ArrayList<>(sentences);
    inOrder.sort(Comparator.comparingInt(StorySentence::ordinal));
    return inOrder;
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
