package dev.backstory.annotate.name;

import dev.backstory.annotate.text.HashedWeights;

/**
 * The trained parts of telling what names name. Public for the trainer.
 *
 * @param within weights of the signs of a name's own words
 * @param around weights of the signs of the words beside it
 * @param kinds weights of {@link NameEvidence}
 */
public record NameModels(HashedWeights within, HashedWeights around, HashedWeights kinds) {
  private static final class Shipped {
    static final NameModels MODELS = read();
  }

  /** Those that are shipped; read once. */
  static NameModels trained() {
    return Shipped.MODELS;
  }

  private static NameModels read() {
    return new NameModels(
        HashedWeights.resource("annotate/name/name-words.model"),
        HashedWeights.resource("annotate/name/name-contexts.model"),
        HashedWeights.resource("annotate/name/name-kinds.model"));
  }
}
