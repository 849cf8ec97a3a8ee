package dev.backstory.bench.train.roles;

import dev.backstory.annotate.role.RoleModel;
import java.util.List;

/**
 * Two models that see the vectors of whole sentences, and of which one alone would be too slow in
 * use: what they agree on for articles that nobody has labelled is what the model in use learns
 * (Hinton, Vinyals and Dean, "Distilling the Knowledge in a Neural Network", 2015).
 */
final class RoleTeacher {
  private static final ChainTrainer.Settings CHAIN = new ChainTrainer.Settings(12, 0.006, 3);
  private static final double NETWORKS_SAY = 0.3;
  private static final double FLOOR = 1e-9;
  private static final int SEED = 1;

  private final RoleModel chain;
  private final WindowNetwork network;

  private RoleTeacher(RoleModel chain, WindowNetwork network) {
    this.chain = chain;
    this.network = network;
  }

  /** Learns from labelled articles. */
  static RoleTeacher taught(List<RoleExample> articles) {
    return new RoleTeacher(
        ChainTrainer.train(articles.stream().map(RoleExample::withVectors).toList(), CHAIN),
        WindowNetwork.train(articles, SEED));
  }

  /** For each sentence the probability of each role: the weighted geometric mean of both. */
  double[][] probabilities(RoleExample article) {
    double[][] chained = chain.probabilities(article.withVectors().evidence());
    double[][] seen = network.probabilities(article.inputs());
    for (int i = 0; i < chained.length; i++) {
      double total = 0;
      for (int role = 0; role < chained[i].length; role++) {
        chained[i][role] =
            Math.pow(chained[i][role] + FLOOR, 1 - NETWORKS_SAY)
                * Math.pow(seen[i][role] + FLOOR, NETWORKS_SAY);
        total += chained[i][role];
      }
      for (int role = 0; role < chained[i].length; role++) {
        chained[i][role] /= total;
      }
    }
    return chained;
  }
}
