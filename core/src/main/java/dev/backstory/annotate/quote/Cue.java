package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.QuoteMarkedSentence;
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
record Cue(QuoteMarkedSentence clause, int first, int last, Kind kind, @Nullable Source source) {
  /** What a cue goes with. */
  enum Kind {
    /** A clause: "said", "thinks". */
    CLAUSE,
    /** An object: "called", "accused". */
    OBJECT,
    /** Sometimes a clause or an object, often nothing that is attributed: "wants", "sees". */
    WEAK,
    /** What stands beside it, before or after: "according to". */
    PHRASE,
    /** What stands behind it, or what is done with it: "the claim that". */
    NOUN,
    /** Anything else that may be one: "cracked", "confident", "reportedly". */
    OTHER
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

  /** Where it begins in the article's text; no other cue begins there. */
  int place() {
    return clause.start(first);
  }

  /** The base form of its first word. */
  String lemma() {
    return kind == Kind.PHRASE ? clause.word(first) : clause.lemma(first);
  }

  /** What kind of name the source ends in, or its last word's part of speech. */
  String sourceType() {
    if (source == null) {
      return "none";
    }
    String entity = clause.entity(source.last() - 1);
    return entity.length() > 2 ? entity.substring(2) : clause.pos(source.last() - 1);
  }

  /** The last word of a source that is no name. */
  String sourceHead() {
    if (source == null) {
      return "none";
    }
    boolean name = clause.pos(source.last() - 1).startsWith("NNP");
    return name ? "name" : clause.lemma(source.last() - 1);
  }
}
