package dev.backstory.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a cue attributes when it is not a quotation right beside it: of the extents of its
 * sentence the one that a logistic model, trained on PolNeAR (Newell et al., "An Attribution
 * Relations Corpus for Political News", LREC 2018), holds most probable, if it is probable enough.
 */
final class ContentFinder {
  private static final String WEIGHTS = "content.model";
  private static final double THRESHOLD = 0.2;

  private final ContentCandidates candidates = new ContentCandidates();
  private final ContentModel model;

  ContentFinder(ContentModel model) {
    this.model = model;
  }

  /** With the weights that are shipped. */
  static ContentFinder trained() {
    try (InputStream in = ContentFinder.class.getResourceAsStream(WEIGHTS)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + WEIGHTS);
      }
      return new ContentFinder(ContentModel.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null if the cue attributes nothing in its sentence. */
  @Nullable Extent find(Cue cue) {
    ContentFeatures features = new ContentFeatures(cue);
    Extent best = null;
    double highest = THRESHOLD;
    for (Extent extent : candidates.of(cue)) {
      double probability = model.probability(features.of(extent));
      if (probability > highest) {
        highest = probability;
        best = extent;
      }
    }
    return best;
  }
}
