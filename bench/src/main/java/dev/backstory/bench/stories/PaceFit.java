package dev.backstory.bench.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Fits the figures of {@link dev.backstory.cluster.StoryPace} to the pauses between the articles of
 * labelled stories: those under which each pause was most probable, given those before it. Every
 * set counts the same. A time is taken as known to half a day, since many say only the day.
 */
final class PaceFit {
  private static final List<Double> SHAPES = List.of(0.2, 0.3, 0.5, 0.7, 1.0, 1.4, 2.0, 3.0, 4.0);
  private static final List<Double> SCALES = List.of(0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1.2, 2.0);
  private static final List<Double> FADINGS = List.of(0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1.0);
  private static final double HALF_A_DAY = 0.5;
  private static final double LEAST = 1e-12;
  private static final double SECONDS_PER_DAY = 86_400;

  private PaceFit() {}

  /** The figures that fit. */
  record Figures(double shape, double scaleDays, double fading) {}

  /**
   * Fits.
   *
   * @param sets of each, the times of each story in order
   */
  static Figures of(Collection<List<List<Instant>>> sets) {
    List<Figures> all = new ArrayList<>();
    for (double shape : SHAPES) {
      for (double scale : SCALES) {
        FADINGS.forEach(fading -> all.add(new Figures(shape, scale, fading)));
      }
    }
    return all.stream()
        .max(Comparator.comparingDouble(figures -> logLikelihood(sets, figures)))
        .orElseThrow();
  }

  private static double logLikelihood(Collection<List<List<Instant>>> sets, Figures figures) {
    return sets.stream().mapToDouble(set -> mean(set, figures)).sum();
  }

  private static double mean(List<List<Instant>> stories, Figures figures) {
    double sum = 0;
    int count = 0;
    for (List<Instant> times : stories) {
      double pauses = 0;
      double days = 0;
      for (int i = 1; i < times.size(); i++) {
        double pause = days(times.get(i - 1), times.get(i));
        sum += Math.log(probability(pause, figures.shape() + pauses, figures.scaleDays() + days));
        count++;
        pauses = figures.fading() * pauses + 1;
        days = figures.fading() * days + pause;
      }
    }
    return sum / Math.max(1, count);
  }

  private static double probability(double pause, double shape, double scale) {
    double outlastsLess = outlasts(Math.max(0, pause - HALF_A_DAY), shape, scale);
    return Math.max(LEAST, outlastsLess - outlasts(pause + HALF_A_DAY, shape, scale));
  }

  private static double outlasts(double days, double shape, double scale) {
    return Math.pow(scale / (scale + days), shape);
  }

  static double days(Instant earlier, Instant later) {
    return Duration.between(earlier, later).toSeconds() / SECONDS_PER_DAY;
  }
}
