package dev.backstory.bench.stories;

import dev.backstory.cluster.story.ArticleSignature;

/**
 * An article of a stream, with the story that people say it tells.
 *
 * @param source the article as it was published
 * @param signature what clustering keeps of it
 */
record StreamArticle(LabelledText source, ArticleSignature signature) {
  /** The label of the story. */
  String story() {
    return source.story();
  }
}
