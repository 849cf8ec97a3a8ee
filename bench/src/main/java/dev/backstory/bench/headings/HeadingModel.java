package dev.backstory.bench.headings;

import dev.backstory.bench.headings.HeadedSentence.Option;
import dev.backstory.bench.train.LogisticRegression;
import dev.backstory.bench.train.LogisticRegression.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Two logistic regressions of the grade of a heading: passable or better, and good. */
final class HeadingModel {
  private static final double RIDGE = 12;

  /** What fewer graded headings have tells nothing. */
  private static final int FEWEST = 20;

  private static final int GOOD = 2;

  private final List<String> names;
  private final double[] passable;
  private final double[] good;

  private HeadingModel(List<String> names, double[] passable, double[] good) {
    this.names = names;
    this.passable = passable;
    this.good = good;
  }

  static HeadingModel fit(List<HeadedSentence> sentences) {
    List<Option> graded =
        sentences.stream()
            .flatMap(sentence -> sentence.options().stream())
            .filter(Option::isGraded)
            .toList();
    List<String> names = names(graded);
    return new HeadingModel(
        names, fit(graded, names, grade -> grade > 0), fit(graded, names, grade -> grade == GOOD));
  }

  private static List<String> names(List<Option> graded) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Option option : graded) {
      option
          .label()
          .features()
          .forEach((name, value) -> counts.merge(name, value == 0 ? 0 : 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= FEWEST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double[] fit(List<Option> graded, List<String> names, IntPredicate yes) {
    return new LogisticRegression(RIDGE)
        .fit(
            graded.stream()
                .map(option -> new Example(values(option, names), yes.test(option.grade()), 1))
                .toList());
  }

  private static double[] values(Option option, List<String> names) {
    Map<String, Double> features = option.label().features();
    return names.stream().mapToDouble(name -> features.getOrDefault(name, 0.0)).toArray();
  }

  private static double probability(double[] weights, double[] values) {
    double odds =
        weights[values.length]
            + IntStream.range(0, values.length).mapToDouble(i -> weights[i] * values[i]).sum();
    return 1 / (1 + Math.exp(-odds));
  }

  private double passable(Option option) {
    return probability(passable, values(option, names));
  }

  private double good(Option option) {
    return probability(good, values(option, names));
  }

  /** How probably the likeliest heading of a sentence is passable; 0 if there is none. */
  double likeliest(HeadedSentence sentence) {
    return sentence.options().stream().mapToDouble(this::passable).max().orElse(0);
  }

  /**
   * The heading to print.
   *
   * @param least how probably it must be passable
   */
  Optional<Option> choose(HeadedSentence sentence, double least) {
    Option best = null;
    double most = 0;
    for (Option option : sentence.options()) {
      double passable = passable(option);
      double merit = passable + good(option);
      if (passable >= least && merit > most) {
        best = option;
        most = merit;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The rows of weights.tsv. */
  List<String> lines(double least) {
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
