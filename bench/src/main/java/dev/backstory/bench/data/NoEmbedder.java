package dev.backstory.bench.data;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.model.Embedding;
import dev.backstory.port.Embedder;
import java.util.Set;

/** For measures of what needs no embedding: all texts are the same to it. */
public final class NoEmbedder implements Embedder {
  @Override
  public int dimensions() {
    return 1;
  }

  @Override
  public Set<String> languages() {
    return ArticleAnnotator.LANGUAGES;
  }

  @Override
  public Embedding embed(String text) {
    return Embedding.of(1);
  }
}
