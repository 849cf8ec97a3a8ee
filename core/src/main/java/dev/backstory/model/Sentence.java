package dev.backstory.model;

/**
 * A sentence of an article.
 *
 * @param span without surrounding white space
 * @param paragraph index of its paragraph, from 0
 * @param role its most probable discourse role
 * @param confidence probability of that role, 0 to 1
 * @param speech whether somebody other than the journalist speaks in it
 * @param kind what it is; a sentence of its own where a paragraph mixes kinds
 */
public record Sentence(
    Span span, int paragraph, Role role, double confidence, boolean speech, ParagraphKind kind) {

  /** A sentence of reporting. */
  public Sentence(Span span, int paragraph, Role role, double confidence, boolean speech) {
    this(span, paragraph, role, confidence, speech, ParagraphKind.REPORTING);
  }

  /** Whether the page may tell it in its own voice. */
  public boolean isReporting() {
    return kind == ParagraphKind.REPORTING;
  }
}
