package dev.backstory.bench.train.roles;

import dev.backstory.annotate.role.RoleChain;
import dev.backstory.annotate.role.RoleModel;
import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fits the chain of roles to articles: stochastic gradient ascent on the conditional likelihood,
 * one article at a time, with a step size per weight (AdaGrad: Duchi, Hazan and Singer, JMLR 2011)
 * and an L2 penalty. The model is the mean of those after the later rounds (Polyak and Juditsky,
 * 1992). Of an article that nobody has labelled only the sentences are learnt, not their order. The
 * same articles in the same order give the same model.
 */
final class ChainTrainer {
  private static final int ROLES = Role.values().length;
  private static final long SEED = 7;
  private static final double PENALTY = 0.002;
  private static final double FIRST_SQUARE = 1;
  private static final double NEGLIGIBLE = 1e-4;

  /**
   * How to train.
   *
   * @param rounds over all articles; the models after the later half of them are averaged
   * @param rate of the first round, which falls to nothing
   * @param least sentences that a feature must be in to say something that holds elsewhere
   */
  record Settings(int rounds, double rate, int least) {}

  private final List<RoleExample> articles;
  private final Settings settings;
  private final int[] ids;
  private final Map<RoleExample, int[][]> rows = new IdentityHashMap<>();
  private final double[] weights;
  private final double[] squares;
  private final double[][] transitions = new double[RoleModel.TABLES][ROLES * ROLES];
  private final double[][] transitionSquares = new double[RoleModel.TABLES][ROLES * ROLES];

  private ChainTrainer(List<RoleExample> articles, Settings settings) {
    this.articles = articles;
    this.settings = settings;
    this.ids = frequentFeatures(articles, settings.least());
    articles.forEach(article -> rows.computeIfAbsent(article, this::rows));
    this.weights = new double[ids.length * ROLES];
    this.squares = new double[ids.length * ROLES];
    Arrays.fill(squares, FIRST_SQUARE);
    for (double[] table : transitionSquares) {
      Arrays.fill(table, 1);
    }
  }

  static RoleModel train(List<RoleExample> articles, Settings settings) {
    return new ChainTrainer(articles, settings).run();
  }

  private RoleModel run() {
    List<RoleExample> order = new ArrayList<>(articles);
    Random random = new Random(SEED);
    float[] weightSums = new float[weights.length];
    double[][] transitionSums = new double[RoleModel.TABLES][ROLES * ROLES];
    int averaged = settings.rounds() - settings.rounds() / 2;
    for (int round = 0; round < settings.rounds(); round++) {
      Collections.shuffle(order, random);
      double rate = settings.rate() * (1 - (double) round / settings.rounds());
      for (RoleExample article : order) {
        step(article, rate);
      }
      if (round >= settings.rounds() - averaged) {
        for (int i = 0; i < weights.length; i++) {
          weightSums[i] += (float) (weights[i] / averaged);
        }
        for (int i = 0; i < RoleModel.TABLES * ROLES * ROLES; i++) {
          int table = i / (ROLES * ROLES);
          int pair = i % (ROLES * ROLES);
          transitionSums[table][pair] += transitions[table][pair] / averaged;
        }
      }
    }
    return new RoleModel(ids, weightSums, transitionSums);
  }

  private void step(RoleExample article, double rate) {
    List<FeatureVector> vectors = article.evidence().vectors();
    if (vectors.isEmpty()) {
      return;
    }
    int[][] rows = this.rows.getOrDefault(article, new int[0][]);
    double[][] scores = new double[vectors.size()][];
    double[][] into = new double[vectors.size()][];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scores(vectors.get(i), rows[i]);
      into[i] = transitions[article.evidence().tables().get(i)];
    }
    RoleChain chain = new RoleChain(scores, into);
    double[][] gradient = transitionGradient(chain, article);
    for (int i = 0; i < scores.length; i++) {
      for (int role = 0; role < ROLES; role++) {
        double pull = article.targets()[i][role] - chain.probability(i, role);
        climb(vectors.get(i), rows[i], role, pull * article.weight(), rate);
      }
    }
    climbTransitions(gradient, rate);
  }

  private void climb(FeatureVector vector, int[] rows, int role, double pull, double rate) {
    for (int j = 0; j < rows.length && Math.abs(pull) > NEGLIGIBLE; j++) {
      if (rows[j] >= 0) {
        int at = rows[j] * ROLES + role;
        double slope = pull * vector.value(j) - PENALTY * weights[at];
        squares[at] += slope * slope;
        weights[at] += rate * slope / Math.sqrt(squares[at]);
      }
    }
  }

  private static double[][] transitionGradient(RoleChain chain, RoleExample article) {
    double[][] gradient = new double[RoleModel.TABLES][ROLES * ROLES];
    for (int i = 1; article.labelled() && i < article.targets().length; i++) {
      double[] table = gradient[article.evidence().tables().get(i)];
      table[article.role(i - 1).ordinal() * ROLES + article.role(i).ordinal()]++;
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

  /** For each sentence of an article where the weights of its features are; -1 for none. */
  private int[][] rows(RoleExample article) {
    List<FeatureVector> vectors = article.evidence().vectors();
    int[][] rows = new int[vectors.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new int[vectors.get(i).size()];
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = Arrays.binarySearch(ids, vectors.get(i).id(j));
      }
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

  private static int[] frequentFeatures(List<RoleExample> articles, int least) {
    int[] all =
        articles.stream()
            .flatMap(article -> article.evidence().vectors().stream())
            .flatMapToInt(ChainTrainer::distinct)
            .toArray();
    Arrays.sort(all);
    int size = 0;
    for (int from = 0, to = 0; from < all.length; from = to) {
      while (to < all.length && all[to] == all[from]) {
        to++;
      }
      if (to - from >= least) {
        all[size++] = all[from];
      }
    }
    return Arrays.copyOf(all, size);
  }

  private static IntStream distinct(FeatureVector vector) {
    return IntStream.range(0, vector.size()).map(vector::id).sorted().distinct();
  }
}
