package dev.backstory.bench.train;

import dev.backstory.bench.train.LogisticRegression.Example;
import dev.backstory.learning.LogOdds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Fits a {@link dev.backstory.learning.GradeModel}: two logistic regressions of what editors graded
 * from 0 to 2, one whether it is passable or better, one whether it is good.
 */
public final class GradeFit {
  private static final int GOOD = 2;

  private final List<String> names;
  private final double[] passable;
  private final double[] good;

  /** What was graded, by the named figures of it. */
  public record Graded(Map<String, Double> features, int grade) {}

  private GradeFit(List<String> names, double[] passable, double[] good) {
    this.names = names;
    this.passable = passable;
    this.good = good;
  }

  /**
   * The fit to these grades.
   *
   * @param ridge how strongly weights are held near zero
   * @param fewest what fewer of them have tells nothing
   */
  public static GradeFit of(List<Graded> graded, double ridge, int fewest) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Graded each : graded) {
      each.features()
          .forEach((name, value) -> counts.merge(name, value == 0 ? 0 : 1, Integer::sum));
    }
    List<String> names =
        counts.entrySet().stream()
            .filter(count -> count.getValue() >= fewest)
            .map(Map.Entry::getKey)
            .toList();
    return new GradeFit(
        names,
        fit(graded, names, ridge, grade -> grade > 0),
        fit(graded, names, ridge, grade -> grade == GOOD));
  }

  private static double[] fit(
      List<Graded> graded, List<String> names, double ridge, IntPredicate yes) {
    return new LogisticRegression(ridge)
        .fit(
            graded.stream()
                .map(
                    each ->
                        new Example(
                            LogisticRegression.values(each.features(), names),
                            yes.test(each.grade()),
                            1))
                .toList());
  }

  private double probability(double[] weights, Map<String, Double> features) {
    return LogOdds.probability(
        LogisticRegression.odds(weights, LogisticRegression.values(features, names)));
  }

  /** The probability that what has these figures is passable. */
  public double passable(Map<String, Double> features) {
    return probability(passable, features);
  }

  /** The grade to expect, 0 to 2. */
  public double expected(Map<String, Double> features) {
    return passable(features) + probability(good, features);
  }

  /** The rows of the weights, as a {@link dev.backstory.learning.GradeModel} reads them. */
  public List<String> lines(double least) {
    List<String> lines = new ArrayList<>();
    lines.add(line("least", least, 0));
    lines.add(line("always", passable[names.size()], good[names.size()]));
    for (int i = 0; i < names.size(); i++) {
      lines.add(line(names.get(i), passable[i], good[i]));
    }
    return lines;
  }

  private static String line(String name, double passable, double good) {
    return String.format(Locale.ROOT, "%s\t%.3f\t%.3f", name, passable, good);
  }
}
