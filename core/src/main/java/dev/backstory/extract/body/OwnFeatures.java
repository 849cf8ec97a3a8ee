package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;
import java.util.List;

/** What of a block its neighbours see, too. The first six of them count for those. */
final class OwnFeatures {
  static final int SEEN = 6;
  static final int LINKS = 1;
  static final int WORDS = 4;
  private static final int FIRST = 3;

  private OwnFeatures() {}

  /**
   * Length, share of links, whether a sentence, whether a heading, mean score of its words, share
   * in the stated text; share in the description and the headline, scores of its first words, of
   * the worst and the best, number of words.
   */
  static float[] of(Block block, List<String> opening, Lexicon words, PageStatements stated) {
    int[] hashes = Shingles.words(block.text());
    float[] scores = scores(opening, words);
    return new float[] {
      (float) Math.log(1.0 + block.text().length()),
      (float) block.linkDensity(),
      block.isSentence() ? 1 : 0,
      block.heading() ? 1 : 0,
      scores[0] / opening.size(),
      stated.text().share(hashes),
      stated.description().share(hashes),
      stated.headline().share(hashes),
      scores[1] / Math.min(FIRST, opening.size()),
      scores[2],
      scores[3],
      hashes.length
    };
  }

  /** Sum, sum of the first, least and most. */
  private static float[] scores(List<String> opening, Lexicon words) {
    float[] scores = new float[4];
    for (int i = 0; i < opening.size(); i++) {
      float score = words.of(opening.get(i));
      scores[0] += score;
      scores[1] += i < FIRST ? score : 0;
      scores[2] = Math.min(scores[2], score);
      scores[3] = Math.max(scores[3], score);
    }
    return scores;
  }
}
