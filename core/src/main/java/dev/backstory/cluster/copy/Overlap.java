package dev.backstory.cluster.copy;

import dev.backstory.model.Span;
import java.util.List;

/**
 * What a report has in common with an earlier one.
 *
 * @param original number of the earlier one
 * @param passages stretches of this report that stand in the earlier one
 * @param words how many of the reporters' own words that are
 * @param ofText their share in this report, 0 to 1
 * @param ofOriginal their share in the earlier one, 0 to 1
 */
public record Overlap(
    int original, List<Span> passages, int words, double ofText, double ofOriginal) {
  /** From this share on a report is taken from another: what is left is titles and credits. */
  private static final double MOST = 0.62;

  private static final double SUBSTANTIAL = 0.08;
  private static final int FEWEST_WORDS = 28;

  /** Of a report so short that it has not so many words, this share will do. */
  private static final double NEARLY_ALL = 0.8;

  /** How two reports are related. */
  public enum Kind {
    /** One report, trimmed, retitled or lightly edited. */
    COPY,
    /** A passage of one and the same text stands in both, among others. */
    PARTIAL,
    /** Nothing in common but quotations, names, stock phrases. */
    INDEPENDENT
  }

  public Overlap {
    passages = List.copyOf(passages);
  }

  /** How the two are related, whichever is the fuller. */
  public Kind kind() {
    double ofShorter = Math.max(ofText, ofOriginal);
    if (words < FEWEST_WORDS && ofShorter < NEARLY_ALL) {
      return Kind.INDEPENDENT;
    }
    return ofShorter >= MOST
        ? Kind.COPY
        : ofShorter >= SUBSTANTIAL ? Kind.PARTIAL : Kind.INDEPENDENT;
  }

  /** Whether most of this report stands in the earlier one. */
  boolean isCopy() {
    return kind() == Kind.COPY && ofText >= MOST;
  }

  /** Whether most of the earlier report stands in this one, which is the fuller. */
  boolean isFuller() {
    return kind() == Kind.COPY && ofText < MOST;
  }
}
