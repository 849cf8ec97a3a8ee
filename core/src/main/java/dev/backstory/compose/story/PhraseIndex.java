package dev.backstory.compose.story;

import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** In how many articles of a story a noun phrase or name stands, whatever its inflection. */
public final class PhraseIndex {
  private final Map<String, Set<String>> articles = new TreeMap<>();

  PhraseIndex(List<StorySentence> sentences) {
    for (StorySentence sentence : sentences) {
      for (Span phrase : sentence.phrases()) {
        add(sentence.slice(phrase), sentence.articleId());
      }
      for (Mention mention : sentence.mentions()) {
        add(mention.name(), sentence.articleId());
      }
    }
  }

  private void add(String phrase, String articleId) {
    String[] stems = Words.stems(phrase).toArray(String[]::new);
    for (int from = 0; from < stems.length; from++) {
      StringBuilder key = new StringBuilder();
      for (int to = from; to < stems.length && to < from + 4; to++) {
        key.append(stems[to]).append(' ');
        articles.computeIfAbsent(key.toString(), _ -> new LinkedHashSet<>()).add(articleId);
      }
    }
  }

  /** The articles in which it stands by itself or inside a longer phrase. */
  public int articles(String phrase) {
    StringBuilder key = new StringBuilder();
    Words.stems(phrase).forEach(stem -> key.append(stem).append(' '));
    return articles.getOrDefault(key.toString(), Set.of()).size();
  }
}
