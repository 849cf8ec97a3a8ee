package dev.backstory.support;

import java.util.List;

/** Looks for one kind of error that a reader would call one. */
@FunctionalInterface
interface ClaimCheck {
  /**
   * What a claim says that its evidence does not, in words; empty if nothing is found.
   *
   * @param claim a sentence
   * @param evidence of several sentences, perhaps a whole article
   */
  List<String> faults(ReadSentence claim, ReadText evidence);
}
