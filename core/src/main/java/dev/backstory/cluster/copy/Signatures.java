package dev.backstory.cluster.copy;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Outlets that sign articles which others print, whatever tables know of them: where a byline names
 * nobody but another outlet of the same story, that outlet serves as an agency.
 */
final class Signatures {
  private final Map<String, String> outlets = new HashMap<>();

  private Signatures() {}

  static Signatures in(List<AnnotatedArticle> articles) {
    Signatures signatures = new Signatures();
    for (AnnotatedArticle annotated : articles) {
      String name = annotated.article().outletName();
      signatures.outlets.put(key(name), name);
    }
    return signatures;
  }

  /** The other outlet of the story whose name alone stands in the byline, or null. */
  @Nullable String ofAnotherOutlet(Article article) {
    if (article.authors().size() != 1) {
      return null;
    }
    String signature = key(article.authors().getFirst());
    return signature.equals(key(article.outletName())) ? null : outlets.get(signature);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
