package dev.backstory.bench.claims;

/**
 * Characters of a text.
 *
 * @param to behind the last
 */
record Stretch(int from, int to) {
  boolean meets(int start, int end) {
    return start < to && end > from;
  }
}
