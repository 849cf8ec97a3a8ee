package dev.backstory.annotate;

import dev.backstory.model.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each sentence does in its article: a linear-chain conditional random field over sparse
 * features, trained on the corpus of Choubey et al., "Discourse as a Function of Event", ACL 2020.
 * Linear in the article's length; safe for use by several threads.
 */
public final class RoleClassifier {
  private static final String WEIGHTS = "roles.model";

  private final RoleModel model;

  public RoleClassifier(RoleModel model) {
    this.model = model;
  }

  /** With the weights that are shipped. */
  public static RoleClassifier trained() {
    try (InputStream in = RoleClassifier.class.getResourceAsStream(WEIGHTS)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + WEIGHTS);
      }
      return new RoleClassifier(RoleModel.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The role of every sentence of one article, in the order of the text. */
  public List<RolePrediction> classify(@Nullable String headline, List<TaggedSentence> sentences) {
    return classify(RoleFeatures.of(headline, sentences));
  }

  /** The same for an article whose features have been seen. */
  public List<RolePrediction> classify(RoleEvidence article) {
    if (article.vectors().isEmpty()) {
      return List.of();
    }
    RoleChain chain = model.chain(article);
    List<RolePrediction> predictions = new ArrayList<>();
    for (int i = 0; i < article.vectors().size(); i++) {
      predictions.add(prediction(chain, i));
    }
    return predictions;
  }

  private RolePrediction prediction(RoleChain chain, int sentence) {
    Role best = Role.MAIN;
    double total = 0;
    for (Role role : Role.values()) {
      total += plain(chain, sentence, role);
      if (chain.probability(sentence, role.ordinal())
          > chain.probability(sentence, best.ordinal())) {
        best = role;
      }
    }
    return new RolePrediction(best, plain(chain, sentence, best) / total);
  }

  private double plain(RoleChain chain, int sentence, Role role) {
    return model.plain(chain.probability(sentence, role.ordinal()), role);
  }
}
