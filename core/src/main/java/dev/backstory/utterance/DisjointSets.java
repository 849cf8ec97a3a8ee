package dev.backstory.utterance;

import java.util.stream.IntStream;

/** A partition of numbers that only ever gets coarser (union-find). A group goes by its least. */
final class DisjointSets {
  private final int[] parents;

  DisjointSets(int size) {
    parents = IntStream.range(0, size).toArray();
  }

  int of(int member) {
    int at = member;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  void join(int one, int other) {
    int a = of(one);
    int b = of(other);
    parents[Math.max(a, b)] = Math.min(a, b);
  }
}
