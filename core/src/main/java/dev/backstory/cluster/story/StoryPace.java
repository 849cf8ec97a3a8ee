package dev.backstory.cluster.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long a story may be silent before it counts as quiet. Its pauses are taken as exponential
 * with a rate that is not known: a gamma distribution fitted on labelled stories says what is
 * expected of a young one, its own pauses (the older ones counting less) what is expected of this
 * one. It is quiet after a silence that few of its pauses would outlast. An article that joins it
 * later moves its latest time, and so wakes it. How the figures were found is told in {@code
 * docs/quality.md}.
 */
public final class StoryPace {
  private static final double SHAPE = 1;
  private static final double SCALE_DAYS = 0.3;
  private static final double FADING = 0.05;
  private static final double OUTLASTING = 0.05;

  /** Much that is published says only the day. */
  private static final double SHORTEST_DAYS = 1;

  private static final double LONGEST_DAYS = 60;
  private static final double SECONDS_PER_DAY = 86_400;

  private final double shape;
  private final double scaleDays;
  private final double fading;
  private final double outlasting;

  public StoryPace() {
    this(SHAPE, SCALE_DAYS, FADING, OUTLASTING);
  }

  /**
   * A pace with other figures.
   *
   * @param shape of the gamma distribution: how many pauses what is expected counts for
   * @param scaleDays of the gamma distribution: how many days those lasted together
   * @param fading by what a pause counts less with every later one, above 0 and at most 1
   * @param outlasting the share of pauses that last longer than what makes a story quiet
   */
  public StoryPace(double shape, double scaleDays, double fading, double outlasting) {
    this.shape = shape;
    this.scaleDays = scaleDays;
    this.fading = fading;
    this.outlasting = outlasting;
  }

  /**
   * From when on the story is quiet, if nothing comes before.
   *
   * @param times of its articles, in any order; empty if none is known
   */
  public Optional<Instant> quietFrom(List<Instant> times) {
    List<Instant> sorted = times.stream().sorted().toList();
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(sorted.getLast().plus(patience(sorted)));
  }

  /** The same if that is not after now. */
  public Optional<Instant> quietSince(List<Instant> times, Instant now) {
    return quietFrom(times).filter(from -> !from.isAfter(now));
  }

  /** The longest silence that does not make it quiet. */
  private Duration patience(List<Instant> sorted) {
    double pauses = 0;
    double days = 0;
    for (int i = 1; i < sorted.size(); i++) {
      pauses = fading * pauses + 1;
      days = fading * days + daysBetween(sorted.get(i - 1), sorted.get(i));
    }
    double longest = (scaleDays + days) * (Math.pow(outlasting, -1 / (shape + pauses)) - 1);
    double bounded = Math.clamp(longest, SHORTEST_DAYS, LONGEST_DAYS);
    return Duration.ofSeconds(Math.round(bounded * SECONDS_PER_DAY));
  }

  private static double daysBetween(Instant earlier, Instant later) {
    return Duration.between(earlier, later).toSeconds() / SECONDS_PER_DAY;
  }
}
