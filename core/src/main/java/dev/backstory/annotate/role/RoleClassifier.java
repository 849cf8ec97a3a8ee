package dev.backstory.annotate.role;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.Role;
import dev.backstory.notation.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each sentence does in its article: a linear-chain conditional random field over sparse
 * features, trained on the corpus of Choubey et al., "Discourse as a Function of Event", ACL 2020.
 * Linear in the article's length; safe for use by several threads.
 */
public final class RoleClassifier {
  private static final String WEIGHTS = "annotate/role/roles.model";
  private static final Role[] ROLES = Role.values();

  private final RoleModel model;

  private static final class Shipped {
    static final RoleClassifier CLASSIFIER = read();
  }

  public RoleClassifier(RoleModel model) {
    this.model = model;
  }

  /** With the weights that are shipped; there is one for all of the process. */
  public static RoleClassifier trained() {
    return Shipped.CLASSIFIER;
  }

  private static RoleClassifier read() {
    try (InputStream in = Resource.open(WEIGHTS)) {
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
    return Arrays.stream(model.probabilities(article)).map(this::prediction).toList();
  }

  private RolePrediction prediction(double[] probabilities) {
    int best = model.choice().best(probabilities);
    return new RolePrediction(ROLES[best], probabilities[best]);
  }
}
