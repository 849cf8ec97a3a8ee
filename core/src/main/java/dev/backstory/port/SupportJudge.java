package dev.backstory.port;

import java.util.List;

/**
 * Judges piece by piece how well a passage bears out a sentence. Safe for use by several threads;
 * the same texts, the same judgement.
 */
@FunctionalInterface
public interface SupportJudge {
  /** Finds everything in the passage. */
  SupportJudge TRUSTING = (_, _) -> new Reading(1, 1, 1, 0, 0);

  /**
   * What is seen of a sentence. Likeness is the cosine of a piece of it and of the most similar
   * piece of the passage, both as they are meant there; doubt is in log odds.
   *
   * @param likeness the mean over all pieces
   * @param leastLike the mean over the three pieces that are least alike
   * @param lowestQuarter the mean over the quarter of the pieces that are least alike
   * @param doubt that the passage does not bear out all that the sentence says
   * @param worst the mean of the doubt about the three most doubtful pieces
   */
  record Reading(
      double likeness, double leastLike, double lowestQuarter, double doubt, double worst) {}

  /**
   * Reads a sentence beside a passage.
   *
   * @param passage sentences of the evidence, in their order
   */
  Reading read(List<String> passage, String sentence);
}
