package dev.backstory.port;

import dev.backstory.model.Embedding;
import java.util.Set;

/** Turns a text into a vector. Safe for use by several threads; the same text, the same vector. */
public interface Embedder {
  int dimensions();

  /** The languages that it is made for, as ISO 639-1 codes; of others a vector says little. */
  Set<String> languages();

  /** The vector of a text; a long text is read up to the model's limit. */
  Embedding embed(String text);
}
