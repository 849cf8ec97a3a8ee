package dev.backstory.annotate;

import dev.backstory.model.Embedding;
import dev.backstory.port.Embedder;
import java.util.Set;

/** An embedder for tests that ask for no embedding: all texts are the same to it. */
public final class PlainEmbedder implements Embedder {
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
