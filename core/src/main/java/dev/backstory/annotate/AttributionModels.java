package dev.backstory.annotate;

/**
 * The trained parts of reading attributions. Public for the trainer.
 *
 * @param cues weights of {@link CueFeatures}
 * @param contents weights of {@link ContentFeatures}
 * @param sources weights of {@link SourceFeatures}
 */
public record AttributionModels(HashedWeights cues, HashedWeights contents, HashedWeights sources) {
  /** Those that are shipped. */
  static AttributionModels trained() {
    return new AttributionModels(
        HashedWeights.resource("cues.model"),
        HashedWeights.resource("contents.model"),
        HashedWeights.resource("sources.model"));
  }
}
