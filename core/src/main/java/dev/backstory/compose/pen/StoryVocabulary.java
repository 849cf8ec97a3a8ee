package dev.backstory.compose.pen;

import dev.backstory.sentence.Words;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words that all articles of a story use, whatever facts they tell with them: what it is about,
 * and what may be asked. What is meant for a model is not among them.
 */
public final class StoryVocabulary {
  private final String headlines;
  private final List<String> texts;
  private volatile @Nullable Set<String> all;

  /**
   * @param headlines of the story's articles
   * @param texts of these articles, a paragraph a line
   */
  public StoryVocabulary(Collection<String> headlines, Collection<String> texts) {
    this.headlines =
        headlines.stream()
            .filter(headline -> !Orders.in(headline))
            .collect(Collectors.joining("\n"));
    this.texts = List.copyOf(texts);
  }

  /** One a line. */
  String headlines() {
    return headlines;
  }

  /** The stems of all words that carry meaning, looked up when they are first needed. */
  Set<String> all() {
    Set<String> found = all;
    if (found == null) {
      found = find();
      all = found;
    }
    return found;
  }

  private Set<String> find() {
    Set<String> stems = Words.allStems(headlines);
    texts.stream()
        .flatMap(String::lines)
        .filter(line -> !Orders.in(line))
        .forEach(line -> stems.addAll(Words.allStems(line)));
    return Set.copyOf(stems);
  }
}
