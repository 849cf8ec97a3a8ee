package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.notation.WordList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes any verb for a cue where the marks beside a quotation leave no doubt that there is one. */
final class VerbCues {
  private static final Set<String> VERBS =
      WordList.read("annotate/quote/cue-verbs.txt").section("clause");

  private final CueFinder finder;
  private final SourceReader sources = new SourceReader();

  VerbCues(CueFinder finder) {
    this.finder = finder;
  }

  /**
   * Any verb of the words between {@code from} and {@code to} with its subject before it or, if it
   * is the first word, behind it; if the tagger saw none, the last word taken for one ("the
   * statement read"). Null if there is no subject.
   */
  @Nullable Cue following(QuoteMarkedSentence clause, int from, int to) {
    int verb = from;
    while (verb < to && !isVerbBehind(clause, verb, from)) {
      verb++;
    }
    if (verb == to && clause.is(to, ".") && VERBS.contains(clause.lemma(to - 1))) {
      verb = to - 1;
    }
    if (verb == to || clause.lemma(verb).equals("be") || !opensSubject(clause, from, verb)) {
      return null;
    }
    Source source =
        verb == from
            ? finder.inverted(clause, verb + 1)
            : subjectOf(clause, from, CueFinder.groupStart(clause, verb, from + 1));
    boolean named = source != null && source.first() >= from && source.first() <= from + 1;
    return named ? new Cue(clause, verb, verb + 1, Cue.Kind.CLAUSE, source) : null;
  }

  private @Nullable Source subjectOf(QuoteMarkedSentence clause, int from, int verb) {
    Source source = sources.endingAt(clause, verb - 1);
    return source == null && verb == from + 1 ? Source.of(clause, from, verb) : source;
  }

  private static boolean opensSubject(QuoteMarkedSentence clause, int from, int verb) {
    boolean name = Character.isUpperCase(clause.text(from, from + 1).charAt(0));
    return from == verb
        ? clause.isFinite(verb)
        : name || clause.isNominal(from) && !clause.pos(from).startsWith("W");
  }

  /** A verb, and not one within a compound ("-leaning") or a name that the tagger misread. */
  private static boolean isVerbBehind(QuoteMarkedSentence clause, int token, int from) {
    boolean name = token == from && Character.isUpperCase(clause.text(token, token + 1).charAt(0));
    return clause.isVerb(token)
        && !name
        && !clause.pos(token - 1).equals("HYPH")
        && !clause.pos(token).equals("MD");
  }

  /**
   * Any finite verb before a token taken for a cue, the last one first; null if there is none. For
   * a sentence that a mark ties to the quotation behind it, whatever its verb: "He was blunt: …".
   */
  @Nullable Cue anyVerb(QuoteMarkedSentence clause, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (clause.isFinite(i) && !clause.isQuoted(i)) {
        Source source = finder.left(clause, CueFinder.groupStart(clause, i) - 1);
        return new Cue(clause, i, i + 1, Cue.Kind.CLAUSE, source);
      }
    }
    Source source = before > 0 ? sources.endingAt(clause, before - 1) : null;
    return source == null ? null : new Cue(clause, before - 1, before, Cue.Kind.PHRASE, source);
  }
}
