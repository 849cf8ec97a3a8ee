package dev.backstory.port;

import dev.backstory.model.Embedding;

/** Turns a text into a vector. Safe for use by several threads; the same text, the same vector. */
public interface Embedder {
  int dimensions();

  /** The vector of a text; a long text is read up to the model's limit. */
  Embedding embed(String text);
}
