package dev.backstory.bench.train.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the weights by which one of several candidates is chosen: conditional logit (McFadden, 1974)
 * with a ridge, by gradient ascent with AdaGrad's steps. Nothing depends on chance.
 */
final class ChoiceTrainer {
  private static final int ROUNDS = 250;
  private static final double RATE = 0.2;
  private static final double MOST = 50;

  private final double ridge;

  /** A candidate's traits and whether it is right. */
  record Option(Map<String, Double> traits, boolean right) {}

  /** A page's candidates; it counts by its weight. */
  record Example(List<Option> options, double weight) {
    boolean hasRight() {
      return options.stream().anyMatch(Option::right);
    }

    boolean isInstructive() {
      return weight > 0 && hasRight() && !options.stream().allMatch(Option::right);
    }
  }

  /** An option with its traits by number. */
  private record Row(int[] traits, double[] values, boolean right) {
    double score(double[] weights) {
      double sum = 0;
      for (int i = 0; i < traits.length; i++) {
        sum += weights[traits[i]] * values[i];
      }
      return sum;
    }
  }

  private record Choice(List<Row> rows, double weight) {}

  private final Map<String, Integer> numbers = new TreeMap<>();

  ChoiceTrainer(double ridge) {
    this.ridge = ridge;
  }

  Map<String, Double> fit(List<Example> all) {
    numbers.clear();
    List<Choice> choices = all.stream().filter(Example::isInstructive).map(this::choice).toList();
    double[] weights = new double[numbers.size()];
    double[] squares = new double[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      choices.forEach(choice -> accumulate(gradient, choice, weights));
      for (int i = 0; i < weights.length; i++) {
        double step = gradient[i] - ridge * weights[i];
        squares[i] += step * step;
        weights[i] += RATE * step / Math.sqrt(squares[i] + 1e-9);
      }
    }
    Map<String, Double> named = new TreeMap<>();
    numbers.forEach((trait, number) -> named.put(trait, weights[number]));
    return named;
  }

  private Choice choice(Example example) {
    List<Row> rows = new ArrayList<>();
    for (Option option : example.options()) {
      int[] traits = new int[option.traits().size()];
      double[] values = new double[traits.length];
      int at = 0;
      for (Map.Entry<String, Double> trait : new TreeMap<>(option.traits()).entrySet()) {
        Integer number = numbers.computeIfAbsent(trait.getKey(), name -> numbers.size());
        traits[at] = number;
        values[at++] = trait.getValue();
      }
      rows.add(new Row(traits, values, option.right()));
    }
    return new Choice(rows, example.weight());
  }

  static double score(Map<String, Double> traits, Map<String, Double> weights) {
    double sum = 0;
    for (Map.Entry<String, Double> trait : new TreeMap<>(traits).entrySet()) {
      sum += weights.getOrDefault(trait.getKey(), 0.0) * trait.getValue();
    }
    return sum;
  }

  /** What the right candidates' traits have that the expected ones' have not. */
  private static void accumulate(double[] gradient, Choice choice, double[] weights) {
    double[] odds = new double[choice.rows().size()];
    double all = 0;
    double right = 0;
    for (int i = 0; i < odds.length; i++) {
      Row row = choice.rows().get(i);
      odds[i] = Math.exp(Math.clamp(row.score(weights), -MOST, MOST));
      all += odds[i];
      right += row.right() ? odds[i] : 0;
    }
    for (int i = 0; i < odds.length; i++) {
      Row row = choice.rows().get(i);
      double step = ((row.right() ? odds[i] / right : 0) - odds[i] / all) * choice.weight();
      for (int j = 0; j < row.traits().length; j++) {
        gradient[row.traits()[j]] += step * row.values()[j];
      }
    }
  }
}
