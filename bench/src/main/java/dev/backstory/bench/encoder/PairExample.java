package dev.backstory.bench.encoder;

/**
 * Two stretches of text, and whether they tell the same.
 *
 * @param same 1 if they do, 0 if not, between where people were not sure
 */
record PairExample(String a, String b, float same) {
  PairExample(String a, String b, boolean same) {
    this(a, b, same ? 1f : 0f);
  }
}
