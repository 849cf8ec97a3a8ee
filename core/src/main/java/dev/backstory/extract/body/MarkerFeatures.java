package dev.backstory.extract.body;

import java.util.IdentityHashMap;
import java.util.Map;

/** What the class names and ids around a block say of it. */
final class MarkerFeatures {
  private static final int LEVELS = 4;
  private static final int SUM = 2;

  private final PageBlocks page;
  private final Lexicon markers;
  private final Map<BlockContainer, float[]> known = new IdentityHashMap<>();

  MarkerFeatures(PageBlocks page, Lexicon markers) {
    this.page = page;
    this.markers = markers;
  }

  /** Adds those of a block. */
  void add(FeatureRow row, int i) {
    BlockContainer place = page.places.get(i);
    for (float score : scores(place)) {
      row.add(score);
    }
    float least = 0;
    float most = 0;
    for (int level = 0; level < LEVELS; level++) {
      float[] there = scores(place.up(level));
      least = Math.min(least, there[0]);
      most = Math.max(most, there[1]);
      if (level == 1 || level == 2) {
        row.add(there[0]);
        row.add(there[1]);
      }
    }
    row.add(least);
    row.add(most);
    row.add(i + 1 < page.places.size() ? scores(page.places.get(i + 1))[SUM] : 0);
    row.add(i > 0 ? scores(page.places.get(i - 1))[SUM] : 0);
  }

  /** Least, most and sum of the scores of its names; then the same with all around it. */
  private float[] scores(BlockContainer place) {
    float[] scores = known.get(place);
    if (scores == null) {
      scores = new float[6];
      for (String marker : place.markers) {
        float score = markers.of(marker);
        scores[0] = Math.min(scores[0], score);
        scores[1] = Math.max(scores[1], score);
        scores[SUM] += score;
      }
      float[] outside = place.parent == null ? new float[6] : scores(place.parent);
      scores[3] = Math.min(scores[0], outside[3]);
      scores[4] = Math.max(scores[1], outside[4]);
      scores[5] = scores[SUM] + outside[5];
      known.put(place, scores);
    }
    return scores;
  }
}
