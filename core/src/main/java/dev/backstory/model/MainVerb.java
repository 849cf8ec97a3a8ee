package dev.backstory.model;

/**
 * The verb of what a sentence tells: of its main clause, or of what that only reports ("officials
 * said the road was closed").
 *
 * @param span the verb itself without its auxiliaries, in code points of the article
 * @param lemma its dictionary form, in lower case
 * @param tense of it with its auxiliaries
 * @param finite false where no verb of the sentence has a tense, as in captions and headings
 */
public record MainVerb(Span span, String lemma, Tense tense, boolean finite) {
  /** When what a verb tells is so, from where it is told. */
  public enum Tense {
    /** "closed", "was closed". */
    PAST,
    /** "had closed". */
    PAST_PERFECT,
    /** "has closed". */
    PERFECT,
    /** "closes", "is closing". */
    PRESENT,
    /** "will close", "is expected to close", "plans to close". */
    FUTURE,
    /** "may close", "could close", "would close". */
    POSSIBLE,
    /** "to close", "closing". */
    NONE
  }

  /**
   * In place of the verb of a sentence that has none.
   *
   * @param end of the sentence
   */
  public static MainVerb missing(int end) {
    return new MainVerb(new Span(end, end), "", Tense.NONE, false);
  }
}
