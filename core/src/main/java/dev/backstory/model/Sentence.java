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
 * @param kind what it is; a sentence of its own where a paragraph mixes kinds
 * @param verb null where it was not looked for
 */
public record Sentence(
    Span span,
    int paragraph,
    Role role,
    double confidence,
    boolean speech,
    ParagraphKind kind,
    @Nullable MainVerb verb) {

  /** A sentence of reporting whose verb was not looked for. */
  public Sentence(Span span, int paragraph, Role role, double confidence, boolean speech) {
    this(span, paragraph, role, confidence, speech, ParagraphKind.REPORTING, null);
  }

  /** Whether the page may tell it in its own voice. */
  public boolean isReporting() {
    return kind == ParagraphKind.REPORTING;
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
