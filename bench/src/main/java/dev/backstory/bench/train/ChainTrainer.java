package dev.backstory.bench.train;

import dev.backstory.annotate.FeatureVector;
import dev.backstory.annotate.RoleChain;
import dev.backstory.annotate.RoleModel;
import dev.backstory.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Fits the chain of roles to labelled articles: stochastic gradient ascent on the conditional
 * likelihood, one article at a time, with a step size per weight (AdaGrad: Duchi, Hazan and Singer,
 * JMLR 2011) and an L2 penalty. The same articles in the same order give the same model.
 */
final class ChainTrainer {
  private static final int ROLES = Role.values().length;
  private static final long SEED = 7;
  private static final int ROUNDS = 5;
  private static final double RATE = 0.03;
  private static final double PENALTY = 0.002;

  /** A feature in fewer sentences than this says nothing that would hold elsewhere. */
  private static final int MIN_SENTENCES = 3;

  /** A sentence counts as this power of how rare its role is. */
  private static final double EMPHASIS = 0.7;

  private static final double FIRST_SQUARE = 0.01;
  private static final double NEGLIGIBLE = 1e-4;

  private final List<LabelledArticle> articles;
  private final int[] ids;
  private final double[] emphasis;
  private final double[] weights;
  private final double[] squares;
  private final double[][] transitions = new double[RoleModel.TABLES][ROLES * ROLES];
  private final double[][] transitionSquares = new double[RoleModel.TABLES][ROLES * ROLES];

  private ChainTrainer(List<LabelledArticle> articles) {
    this.articles = articles;
    this.ids = frequentFeatures(articles);
    this.emphasis = emphasis(articles);
    this.weights = new double[ids.length * ROLES];
    this.squares = new double[ids.length * ROLES];
    Arrays.fill(squares, FIRST_SQUARE);
    for (double[] table : transitionSquares) {
      Arrays.fill(table, 1);
    }
  }

  static RoleModel train(List<LabelledArticle> articles) {
    ChainTrainer trainer = new ChainTrainer(articles);
    trainer.run();
    return new RoleModel(trainer.ids, trainer.weights, trainer.transitions, trainer.emphasis);
  }

  private void run() {
    List<LabelledArticle> order = new ArrayList<>(articles);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      double rate = RATE * (1 - (double) round / ROUNDS);
      for (LabelledArticle article : order) {
        step(article, rate);
      }
    }
  }

  private void step(LabelledArticle article, double rate) {
    List<FeatureVector> vectors = article.evidence().vectors();
    int[][] rows = new int[vectors.size()][];
    double[][] scores = new double[vectors.size()][];
    double[][] into = new double[vectors.size()][];
    for (int i = 0; i < scores.length; i++) {
      rows[i] = rows(vectors.get(i));
      scores[i] = scores(vectors.get(i), rows[i]);
      into[i] = transitions[article.evidence().tables().get(i)];
    }
    RoleChain chain = new RoleChain(scores, into);
    double[][] gradient = transitionGradient(chain, article);
    for (int i = 0; i < scores.length; i++) {
      climb(vectors.get(i), rows[i], chain, i, article.roles().get(i).ordinal(), rate);
    }
    climbTransitions(gradient, rate);
  }

  private void climb(
      FeatureVector vector, int[] rows, RoleChain chain, int sentence, int gold, double rate) {
    for (int role = 0; role < ROLES; role++) {
      double error = (role == gold ? 1 : 0) - chain.probability(sentence, role);
      double pull = error * emphasis[gold];
      for (int j = 0; j < rows.length && Math.abs(pull) > NEGLIGIBLE; j++) {
        if (rows[j] >= 0) {
          int at = rows[j] * ROLES + role;
          double slope = pull * vector.value(j) - PENALTY * weights[at];
          squares[at] += slope * slope;
          weights[at] += rate * slope / Math.sqrt(squares[at]);
        }
      }
    }
  }

  private double[][] transitionGradient(RoleChain chain, LabelledArticle article) {
    double[][] gradient = new double[RoleModel.TABLES][ROLES * ROLES];
    List<Role> roles = article.roles();
    for (int i = 1; i < roles.size(); i++) {
      double[] table = gradient[article.evidence().tables().get(i)];
      table[roles.get(i - 1).ordinal() * ROLES + roles.get(i).ordinal()]++;
      for (int pair = 0; pair < table.length; pair++) {
        table[pair] -= chain.probability(i, pair / ROLES, pair % ROLES);
      }
    }
    return gradient;
  }

  private void climbTransitions(double[][] gradient, double rate) {
    for (int table = 0; table < gradient.length; table++) {
      for (int pair = 0; pair < gradient[table].length; pair++) {
        double slope = gradient[table][pair] - PENALTY * transitions[table][pair];
        transitionSquares[table][pair] += slope * slope;
        transitions[table][pair] += rate * slope / Math.sqrt(transitionSquares[table][pair]);
      }
    }
  }

  private int[] rows(FeatureVector vector) {
    int[] rows = new int[vector.size()];
    for (int j = 0; j < rows.length; j++) {
      rows[j] = Arrays.binarySearch(ids, vector.id(j));
    }
    return rows;
  }

  private double[] scores(FeatureVector vector, int[] rows) {
    double[] scores = new double[ROLES];
    for (int j = 0; j < rows.length; j++) {
      for (int role = 0; role < ROLES && rows[j] >= 0; role++) {
        scores[role] += weights[rows[j] * ROLES + role] * vector.value(j);
      }
    }
    return scores;
  }

  private static int[] frequentFeatures(List<LabelledArticle> articles) {
    TreeMap<Integer, Integer> sentences = new TreeMap<>();
    for (LabelledArticle article : articles) {
      for (FeatureVector vector : article.evidence().vectors()) {
        distinct(vector).forEach(id -> sentences.merge(id, 1, Integer::sum));
      }
    }
    return sentences.entrySet().stream()
        .filter(entry -> entry.getValue() >= MIN_SENTENCES)
        .mapToInt(entry -> entry.getKey())
        .toArray();
  }

  private static List<Integer> distinct(FeatureVector vector) {
    List<Integer> ids = new ArrayList<>();
    for (int j = 0; j < vector.size(); j++) {
      ids.add(vector.id(j));
    }
    return ids.stream().distinct().toList();
  }

  private static double[] emphasis(List<LabelledArticle> articles) {
    double[] count = new double[ROLES];
    double all = 0;
    for (LabelledArticle article : articles) {
      for (Role role : article.roles()) {
        count[role.ordinal()]++;
        all++;
      }
    }
    double[] emphasis = new double[ROLES];
    for (int role = 0; role < ROLES; role++) {
      emphasis[role] = Math.pow(all / ROLES / Math.max(1, count[role]), EMPHASIS);
    }
    return emphasis;
  }
}
