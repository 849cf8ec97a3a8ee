package dev.backstory.cluster.story;

/**
 * Numbers of stems. A stem's number follows from its letters (FNV-1a, 64 bits, folded to 32), so
 * there is no vocabulary to keep or to forget. Of 43,000 stems, one shares its number with one of
 * 100,000 others by chance; the two then count as one.
 */
final class Terms {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Terms() {}

  static int number(String stem) {
    long hash = OFFSET;
    for (int i = 0; i < stem.length(); i++) {
      hash = (hash ^ stem.charAt(i)) * PRIME;
    }
    return (int) (hash ^ hash >>> Integer.SIZE);
  }
}
