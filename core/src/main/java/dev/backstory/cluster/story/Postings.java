package dev.backstory.cluster.story;

/**
 * The articles in which a term weighs most, in order of arrival, with its weight in each; the
 * latest ones only. A ring: articles come at its end and leave at its beginning.
 */
final class Postings {
  private static final long LOW_BITS = 0xffff_ffffL;

  /** Number of the article and, in the lower half, the bits of the weight. */
  private long[] ring = new long[1];

  private int first;
  private int size;

  /**
   * @param article higher than all that are there
   * @param most how many are kept; the oldest gives way
   */
  void add(int article, float weight, int most) {
    if (size == most) {
      removeOldest();
    } else if (size == ring.length) {
      resize(2 * size);
    }
    ring[at(size++)] = (long) article << Integer.SIZE | (Float.floatToIntBits(weight) & LOW_BITS);
  }

  /** Removes the article if it is the oldest; it is not there if it has given way. */
  void removeIfOldest(int article) {
    if (size > 0 && article(ring[first]) == article) {
      removeOldest();
      if (ring.length >= 4 * Math.max(1, size)) {
        resize(ring.length / 2);
      }
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds to the score of each article its weight times that of the query. */
  void addTo(ScoreAccumulator scores, float weight) {
    for (int i = 0; i < size; i++) {
      long posting = ring[at(i)];
      scores.add(article(posting), Float.intBitsToFloat((int) posting) * weight);
    }
  }

  private void removeOldest() {
    first = at(1);
    size--;
  }

  private int at(int place) {
    return (first + place) & (ring.length - 1);
  }

  private static int article(long posting) {
    return (int) (posting >>> Integer.SIZE);
  }

  private void resize(int length) {
    long[] resized = new long[length];
    int straight = Math.min(size, ring.length - first);
    System.arraycopy(ring, first, resized, 0, straight);
    System.arraycopy(ring, 0, resized, straight, size - straight);
    ring = resized;
    first = 0;
  }
}
