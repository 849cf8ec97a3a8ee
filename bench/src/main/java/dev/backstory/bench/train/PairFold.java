package dev.backstory.bench.train;

import dev.backstory.bench.labels.Share;

/** The sixth of the labelled stories that a story belongs to. */
final class PairFold {
  static final int FOLDS = 6;

  /** The judge of pairs is not trained on this one. */
  static final int LEFT_OUT = 0;

  private PairFold() {}

  static int of(String story) {
    return Share.of(story, 1, FOLDS);
  }
}
