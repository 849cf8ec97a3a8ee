package dev.backstory.bench.train;

/** The fifth of the labelled stories that a story belongs to. */
final class PairFold {
  /** The judge of pairs is not trained on this one. */
  static final int LEFT_OUT = 0;

  private static final int FOLDS = 5;

  private PairFold() {}

  static int of(String story) {
    return Math.floorMod(story.hashCode(), FOLDS);
  }
}
