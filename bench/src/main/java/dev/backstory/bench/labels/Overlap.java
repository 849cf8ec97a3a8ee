package dev.backstory.bench.labels;

import dev.backstory.model.Span;

/** How much of an article two stretches have in common. */
public final class Overlap {
  private Overlap() {}

  /** In code points; not above 0 where they do not overlap. */
  public static int shared(Span a, Span b) {
    return Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
  }

  /** As a share of what either has, 0 to 1. */
  static double ofUnion(Span a, Span b) {
    int both = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
    return (double) Math.max(0, shared(a, b)) / Math.max(1, both);
  }
}
