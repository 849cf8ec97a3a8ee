package dev.backstory.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Words that were spoken or written once, and every telling of them.
 *
 * @param tellings at least one; by time of publication, undated ones last
 */
public record Utterance(List<Telling> tellings) {
  private static final Comparator<Telling> BY_TIME =
      Comparator.comparing(Telling::published, Comparator.nullsLast(Comparator.naturalOrder()));

  public Utterance {
    if (tellings.isEmpty()) {
      throw new IllegalArgumentException("an utterance without tellings");
    }
    tellings = tellings.stream().sorted(BY_TIME).toList();
  }

  /**
   * The telling that came first; empty if that is not known: one is undated, or the earliest of two
   * papers are of the same time or day.
   */
  public Optional<Telling> first() {
    Telling first = tellings.getFirst();
    boolean known =
        first.published() != null
            && tellings.stream()
                .allMatch(other -> other.paper().equals(first.paper()) || first.isBefore(other));
    return known ? Optional.of(first) : Optional.empty();
  }

  /** How many papers report it, agencies counted once. */
  public int papers() {
    return (int) tellings.stream().map(Telling::paper).distinct().count();
  }

  /** How many outlets print it. */
  public int outlets() {
    return (int) tellings.stream().map(Telling::outlet).distinct().count();
  }
}
