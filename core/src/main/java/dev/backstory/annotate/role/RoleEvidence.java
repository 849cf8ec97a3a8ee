package dev.backstory.annotate.role;

import dev.backstory.annotate.text.FeatureVector;
import java.util.List;

/**
 * An article as the model of roles sees it.
 *
 * @param vectors features of each sentence, in order
 * @param tables for each sentence which of {@link RoleModel#TABLES} tables of transitions leads
 *     into it; the first one's means nothing
 */
public record RoleEvidence(List<FeatureVector> vectors, List<Integer> tables) {
  public RoleEvidence {
    vectors = List.copyOf(vectors);
    tables = List.copyOf(tables);
  }
}
