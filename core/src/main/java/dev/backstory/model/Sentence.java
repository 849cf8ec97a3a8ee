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
 * @param open what it says is not known; null for nothing
 */
public record Sentence(
    Span span,
    int paragraph,
    Role role,
    double confidence,
    boolean speech,
    ParagraphKind kind,
    @Nullable MainVerb verb,
    @Nullable OpenMatter open) {

  /**
   * What a sentence says that nobody knows, has decided or tells, in the parts of the question that
   * asks for it: "it is not clear how the fire began" asks "how did the fire begin".
   *
   * @param word with which the question begins, such as "how many"; empty for one that is answered
   *     by yes or no
   * @param noun what is counted or chosen, behind that word: "homes"; empty for none
   * @param helper the auxiliary before the subject: "did"; empty where what is asked for is the
   *     subject itself
   * @param subject in code points of the article; null where it is what is asked for
   * @param verb behind the subject, with what belongs to it: "begin", "been sold"; empty where the
   *     helper is the verb
   * @param rest what follows the verb up to the end of the clause, in code points of the article
   */
  public record OpenMatter(
      String word, String noun, String helper, @Nullable Span subject, String verb, Span rest) {}

  /** A sentence of reporting whose verb was not looked for. */
  public Sentence(Span span, int paragraph, Role role, double confidence, boolean speech) {
    this(span, paragraph, role, confidence, speech, ParagraphKind.REPORTING, null, null);
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
