package dev.backstory.fact;

import dev.backstory.port.PairJudge;
import dev.backstory.sentence.Words;
import java.util.Set;

/**
 * Takes two sentences for the same where the one has most of the other's words; for tests alone.
 */
public final class OverlapJudge implements PairJudge {
  private static final double MOST = 0.6;
  private static final double YES = 0.98;

  @Override
  public double same(String a, String b) {
    Set<String> one = Words.stems(a);
    Set<String> other = Words.stems(b);
    long shared = one.stream().filter(other::contains).count();
    return shared >= MOST * Math.max(1, Math.min(one.size(), other.size())) ? YES : 1 - YES;
  }
}
