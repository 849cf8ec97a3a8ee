package dev.backstory.bench.train.roles;

import dev.backstory.annotate.role.RoleChoice;
import dev.backstory.annotate.role.RoleModel;
import dev.backstory.annotate.role.RolePrediction;
import dev.backstory.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Probabilities of roles for labelled articles that the models had not seen, and what follows from
 * them for the use of a model: its temperature and its choice of roles.
 */
final class RoleTrial {
  private static final int ROLES = Role.values().length;
  private static final int STEPS = 40;
  private static final double STEP = 0.025;
  private static final double COOLEST = 0.7;
  private static final int ITERATIONS = 12;
  private static final double FIRST_F1 = 0.4;

  /**
   * Part of its F1 up to which a role's probability is not worth its choice. For articles like
   * those tried it would be a half; in others rare roles look less probable, and less is better.
   */
  private static final double FLOOR_OF_F1 = 0.25;

  private static final double FLOOR = 1e-9;

  private final List<Integer> gold = new ArrayList<>();
  private final List<double[]> probabilities = new ArrayList<>();

  /** Several trials as one. */
  static RoleTrial of(List<RoleTrial> trials) {
    RoleTrial all = new RoleTrial();
    for (RoleTrial trial : trials) {
      all.gold.addAll(trial.gold);
      all.probabilities.addAll(trial.probabilities);
    }
    return all;
  }

  /** Tries a model on an article. */
  void add(RoleModel model, RoleExample article) {
    double[][] given = model.probabilities(article.evidence());
    for (int i = 0; i < given.length; i++) {
      add(article.role(i).ordinal(), given[i]);
    }
  }

  void add(int role, double[] given) {
    gold.add(role);
    probabilities.add(given);
  }

  /** The temperature with which what people said is most probable. */
  double temperature() {
    double best = 1;
    for (int i = 0; i < STEPS; i++) {
      double other = COOLEST + i * STEP;
      if (loss(other) < loss(best)) {
        best = other;
      }
    }
    return best;
  }

  private double loss(double temperature) {
    double loss = 0;
    for (int i = 0; i < gold.size(); i++) {
      loss -= Math.log(cooled(i, temperature)[gold.get(i)] + FLOOR);
    }
    return loss;
  }

  private double[] cooled(int sentence, double temperature) {
    double[] cooled = new double[ROLES];
    double total = 0;
    for (int role = 0; role < ROLES; role++) {
      cooled[role] = StrictMath.pow(probabilities.get(sentence)[role], 1 / temperature);
      total += cooled[role];
    }
    for (int role = 0; role < ROLES; role++) {
      cooled[role] /= total;
    }
    return cooled;
  }

  /** The choice with which macro-F1 is highest, found by letting it follow from what it gives. */
  RoleChoice choice(double temperature) {
    double[] given = new double[ROLES];
    gold.forEach(role -> given[role] += 1.0 / gold.size());
    double[] f1 = new double[ROLES];
    Arrays.fill(f1, FIRST_F1);
    double[] share = given.clone();
    Arrays.setAll(share, role -> Math.max(share[role], 1.0 / gold.size()));
    RoleChoice best = choice(f1, share);
    double highest = 0;
    for (int i = 0; i < ITERATIONS; i++) {
      RoleChoice choice = choice(f1, share);
      RoleScores scores = scores(temperature, choice);
      if (scores.macroF1() > highest) {
        highest = scores.macroF1();
        best = choice;
      }
      for (Role role : Role.values()) {
        int k = role.ordinal();
        double mean = (given[k] + scores.share(role)) / 2;
        f1[k] = (f1[k] + scores.f1(role)) / 2;
        share[k] = Math.max((share[k] + mean) / 2, 1.0 / gold.size());
      }
    }
    return best;
  }

  private static RoleChoice choice(double[] f1, double[] share) {
    return new RoleChoice(Arrays.stream(f1).map(f -> FLOOR_OF_F1 * f).toArray(), share);
  }

  private RoleScores scores(double temperature, RoleChoice choice) {
    RoleScores scores = new RoleScores();
    score(temperature, choice, scores);
    return scores;
  }

  /** Counts how the choice does. */
  void score(double temperature, RoleChoice choice, RoleScores scores) {
    for (int i = 0; i < gold.size(); i++) {
      double[] cooled = cooled(i, temperature);
      int best = choice.best(cooled);
      scores.count(
          Role.values()[gold.get(i)], new RolePrediction(Role.values()[best], cooled[best]));
    }
  }
}
