package dev.backstory.model;

import dev.backstory.model.TimeExpression.Precision;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, is so, was said or is expected, with one value and every telling of it.
 * A figure that changed since makes two facts of it, the later of which overtakes the earlier.
 *
 * @param id the same while its first telling stands
 * @param overtakenBy id of the fact that took its place; null where none did, or it is not known
 *     which
 * @param text the words of its best telling
 * @param when what it tells took place or will, by the time of its own main verb; null where the
 *     text does not date it
 * @param saidBy who says it; null where reports state it or name nobody for sure
 * @param newsrooms that tell it independently of each other, in order of arrival; none where all
 *     that tell it took it over from elsewhere
 * @param tellings the stretches that tell it, the best first, then those nearest to that one
 */
public record Fact(
    String id,
    Kind kind,
    Status status,
    @Nullable String overtakenBy,
    String text,
    @Nullable When when,
    @Nullable String saidBy,
    List<String> newsrooms,
    List<Evidence> tellings) {
  public Fact {
    newsrooms = List.copyOf(newsrooms);
    tellings = List.copyOf(tellings);
    if (tellings.isEmpty()) {
      throw new IllegalArgumentException("a fact without tellings: " + id);
    }
    if (overtakenBy != null && status != Status.OVERTAKEN) {
      throw new IllegalArgumentException("overtaken and " + status + ": " + id);
    }
  }

  /** What sort of thing it is. */
  public enum Kind {
    /** The news itself, and what followed it. */
    EVENT,
    /** How things stand. */
    STATE,
    /** Somebody said, claimed or denied it. */
    SAID,
    /** Planned, forecast or possible. */
    EXPECTED,
    /** What came before the news, and lasting context. */
    BACKGROUND
  }

  /** Whether it still holds. */
  public enum Status {
    CURRENT,
    /** A later report gives another value, or what it announces lies behind by now. */
    OVERTAKEN,
    /** Whoever told it has taken it back. */
    WITHDRAWN
  }

  /** A date with as much of it as the text gives. */
  public record When(LocalDate date, Precision precision) {}

  public boolean isCurrent() {
    return status == Status.CURRENT;
  }
}
