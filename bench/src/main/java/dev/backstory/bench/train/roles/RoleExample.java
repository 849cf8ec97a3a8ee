package dev.backstory.bench.train.roles;

import dev.backstory.annotate.role.RoleEvidence;
import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.model.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * An article to learn roles from.
 *
 * @param targets for each sentence how much it should be taken for each role; they add up to 1
 * @param labelled by people, so that the order of its roles can be learnt too
 * @param weight how much its sentences count
 */
record RoleExample(
    RoleEvidence evidence, RoleInputs inputs, double[][] targets, boolean labelled, double weight) {
  /** Brings the numbers of a vector of length 1 to about 0.2, so that they count among words. */
  private static final float SCALE = 4;

  static RoleExample labelled(RoleEvidence evidence, RoleInputs inputs, List<Role> roles) {
    double[][] targets = new double[roles.size()][Role.values().length];
    for (int i = 0; i < targets.length; i++) {
      targets[i][roles.get(i).ordinal()] = 1;
    }
    return new RoleExample(evidence, inputs, targets, true, 1);
  }

  /** The role that it should be taken for most. */
  Role role(int sentence) {
    int best = 0;
    for (int role = 1; role < targets[sentence].length; role++) {
      best = targets[sentence][role] > targets[sentence][best] ? role : best;
    }
    return Role.values()[best];
  }

  /** The same article with the vectors of its sentences among its features. */
  RoleExample withVectors() {
    List<FeatureVector> vectors = new ArrayList<>();
    for (int i = 0; i < targets.length; i++) {
      float[] scaled = inputs.sentences()[i].clone();
      for (int k = 0; k < scaled.length; k++) {
        scaled[k] *= SCALE;
      }
      vectors.add(evidence.vectors().get(i).with("vector ", scaled));
    }
    return new RoleExample(
        new RoleEvidence(vectors, evidence.tables()), inputs, targets, labelled, weight);
  }

  /** The same article as somebody else takes it. */
  RoleExample taught(double[][] targets, double weight) {
    return new RoleExample(evidence, inputs, targets, false, weight);
  }
}
