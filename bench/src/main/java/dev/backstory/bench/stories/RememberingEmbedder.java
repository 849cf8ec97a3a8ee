package dev.backstory.bench.stories;

import dev.backstory.model.Embedding;
import dev.backstory.port.Embedder;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Embeds each text once; the variants of a stream have many in common. */
final class RememberingEmbedder implements Embedder {
  private final Embedder embedder;
  private final Map<String, Embedding> known = new ConcurrentHashMap<>();

  RememberingEmbedder(Embedder embedder) {
    this.embedder = embedder;
  }

  @Override
  public int dimensions() {
    return embedder.dimensions();
  }

  @Override
  public Set<String> languages() {
    return embedder.languages();
  }

  @Override
  public Embedding embed(String text) {
    return known.computeIfAbsent(text, embedder::embed);
  }
}
