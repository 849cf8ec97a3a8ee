package dev.backstory.bench.train.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.role.RoleEvidence;
import dev.backstory.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowNetworkTest {
  private static final int DIMENSIONS = 8;

  /** A sentence has the role that belongs to the vector of the sentence before it. */
  @Test
  void seesTheSentencesAround() {
    Random random = new Random(3);
    List<RoleExample> articles = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      articles.add(article(random));
    }
    WindowNetwork network = WindowNetwork.train(articles, 1);
    int right = 0;
    int all = 0;
    for (int i = 0; i < 50; i++) {
      RoleExample unseen = article(random);
      double[][] probabilities = network.probabilities(unseen.inputs());
      for (int k = 1; k < probabilities.length; k++) {
        right += probabilities[k][unseen.role(k).ordinal()] > 0.5 ? 1 : 0;
        all++;
      }
    }
    assertThat((double) right / all).isGreaterThan(0.9);
  }

  private static RoleExample article(Random random) {
    int size = 6;
    float[][] vectors = new float[size][DIMENSIONS];
    float[][] traits = new float[size][RoleInputs.TRAITS];
    List<Role> roles = new ArrayList<>();
    int before = 0;
    for (float[] vector : vectors) {
      roles.add(before == 0 ? Role.MAIN : Role.EVALUATION);
      before = random.nextInt(2);
      vector[before] = 1;
    }
    RoleInputs inputs =
        new RoleInputs(vectors, new float[DIMENSIONS], new float[DIMENSIONS], traits);
    return RoleExample.labelled(new RoleEvidence(List.of(), List.of()), inputs, roles);
  }
}
