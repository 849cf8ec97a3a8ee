package dev.backstory.bench.stories;

import dev.backstory.cluster.story.ArticleSignature;
import java.util.Map;
import java.util.Set;

/**
 * An article as the ways of clustering see it, with the story that people say it tells.
 *
 * @param source the article as it was published
 * @param title as the stream gives it, empty if there is none
 * @param words of title and text with their counts
 * @param names in the beginning of the text
 * @param signature what ours keeps of it; its embedding serves all
 */
record StreamArticle(
    LabelledText source,
    String title,
    Map<String, Integer> words,
    Set<String> names,
    ArticleSignature signature) {
  StreamArticle {
    words = Map.copyOf(words);
    names = Set.copyOf(names);
  }

  /** The label of the story. */
  String story() {
    return source.story();
  }

  /** The same without its date. */
  StreamArticle undated() {
    return new StreamArticle(source, title, words, names, signature.undated());
  }
}
