package dev.backstory.annotate;

import org.jspecify.annotations.Nullable;

/**
 * Words that attribute something, outside quotation marks.
 *
 * @param clause its sentence
 * @param first its first token
 * @param last behind its last token
 * @param kind what it goes with
 * @param source who is named beside it, or null
 */
record Cue(Clause clause, int first, int last, Kind kind, @Nullable Source source) {
  /** What a cue goes with. */
  enum Kind {
    /** A clause: "said", "thinks". */
    CLAUSE,
    /** An object: "called", "accused". */
    OBJECT,
    /** Sometimes a clause or an object, often nothing that is attributed: "wants", "sees". */
    WEAK,
    /** What stands beside it, before or after: "according to". */
    PHRASE
  }

  /** The first token of cue and source. */
  int from() {
    return source == null ? first : Math.min(first, source.first());
  }

  /** Behind the last token of cue and source. */
  int to() {
    return source == null ? last : Math.max(last, source.reach());
  }

  boolean isInverted() {
    return source != null && source.first() > first;
  }
}
