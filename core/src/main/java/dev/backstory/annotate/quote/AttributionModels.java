package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.HashedWeights;

/**
 * The trained parts of reading attributions. Public for the trainer.
 *
 * @param cues weights of {@link CueFeatures}
 * @param contents weights of {@link ContentFeatures}
 * @param sources weights of {@link SourceFeatures}
 */
public record AttributionModels(HashedWeights cues, HashedWeights contents, HashedWeights sources) {
  private static final class Shipped {
    static final AttributionModels MODELS = read();
  }

  /** Those that are shipped; read once. */
  static AttributionModels trained() {
    return Shipped.MODELS;
  }

  private static AttributionModels read() {
    return new AttributionModels(
        HashedWeights.resource("annotate/quote/cues.model"),
        HashedWeights.resource("annotate/quote/contents.model"),
        HashedWeights.resource("annotate/quote/sources.model"));
  }
}
