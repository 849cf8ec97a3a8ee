package dev.backstory.model;

import dev.backstory.model.MainVerb.Tense;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of an article.
 *
 * @param span without surrounding white space
 * @param paragraph index of its paragraph, from 0
 * @param role its most probable discourse role
 * @param confidence probability of that role, 0 to 1
 * @param speech whether somebody other than the journalist speaks in it
 * @param verb null where it was not looked for
 */
public record Sentence(
    Span span,
    int paragraph,
    Role role,
    double confidence,
    boolean speech,
    @Nullable MainVerb verb) {

  /** A sentence whose verb was not looked for. */
  public Sentence(Span span, int paragraph, Role role, double confidence, boolean speech) {
    this(span, paragraph, role, confidence, speech, null);
  }

  /** Whether its main verb is known to be in one of these tenses. */
  public boolean isIn(Tense... tenses) {
    for (Tense tense : tenses) {
      if (verb != null && verb.tense() == tense) {
        return true;
      }
    }
    return false;
  }
}
