package dev.backstory.store;

import dev.backstory.model.MainVerb;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence;
import dev.backstory.model.Sentence.OpenMatter;
import dev.backstory.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as it is stored.
 *
 * @param kind null for reporting, which most sentences are, and in what was stored before kinds
 *     were told apart
 */
record StoredSentence(
    Span span,
    int paragraph,
    Role role,
    double confidence,
    boolean speech,
    @Nullable ParagraphKind kind,
    @Nullable MainVerb verb,
    @Nullable OpenMatter open) {

  static StoredSentence of(Sentence sentence) {
    return new StoredSentence(
        sentence.span(),
        sentence.paragraph(),
        sentence.role(),
        sentence.confidence(),
        sentence.speech(),
        sentence.isReporting() ? null : sentence.kind(),
        sentence.verb(),
        sentence.open());
  }

  Sentence sentence() {
    ParagraphKind told = kind == null ? ParagraphKind.REPORTING : kind;
    return new Sentence(span, paragraph, role, confidence, speech, told, verb, open);
  }
}
