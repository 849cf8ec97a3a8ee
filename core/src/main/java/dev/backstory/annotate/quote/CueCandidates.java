package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.QuoteMarkedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists the words of a sentence that may attribute something: the cues that are known as such, and
 * any other verb, noun, adjective or adverb, as in "cracked", "his claim", "confident",
 * "reportedly". Which of them do is told by {@link CueModel}.
 */
final class CueCandidates {
  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "'s", "get", "go");
  private static final int FARTHEST_BY = 8;

  private final CueFinder finder;
  private final SourceReader sources = new SourceReader();

  CueCandidates(CueFinder finder) {
    this.finder = finder;
  }

  /**
   * In the order of the sentence.
   *
   * @param known the sentence's cues by {@link CueFinder}
   */
  List<Cue> of(QuoteMarkedSentence clause, List<Cue> known) {
    List<Cue> cues = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < clause.size(); i++) {
      while (next < known.size() && known.get(next).first() < i) {
        next++;
      }
      if (next < known.size() && known.get(next).first() == i) {
        cues.add(known.get(next));
      } else if (!clause.isQuoted(i)) {
        Cue cue = at(clause, i, known.subList(0, next));
        if (cue != null) {
          cues.add(cue);
        }
      }
    }
    return cues;
  }

  private @Nullable Cue at(QuoteMarkedSentence clause, int i, List<Cue> before) {
    String pos = clause.pos(i);
    if (pos.startsWith("VB")) {
      return AUXILIARIES.contains(clause.lemma(i)) ? null : finder.verb(clause, i, before);
    }
    if (pos.equals("NN") || pos.equals("NNS")) {
      return new Cue(clause, i, i + 1, Cue.Kind.NOUN, ofNoun(clause, i, before));
    }
    if (pos.startsWith("JJ") || pos.equals("RB")) {
      return new Cue(clause, i, i + 1, Cue.Kind.OTHER, finder.subjectNear(clause, i, before));
    }
    return null;
  }

  /** Whose it is ("her claim", "the mayor's claim", "a claim by the mayor"), else the subject. */
  private @Nullable Source ofNoun(QuoteMarkedSentence clause, int noun, List<Cue> before) {
    int first = noun;
    while (isAttribute(clause, first - 1)) {
      first--;
    }
    if (clause.pos(first - 1).equals("PRP$") && !clause.isQuoted(first - 1)) {
      return Source.of(clause, first - 1, first);
    }
    if (clause.pos(first - 1).equals("POS")) {
      return sources.endingAt(clause, first - 2);
    }
    for (int i = noun + 1; i < Math.min(clause.size(), noun + FARTHEST_BY); i++) {
      if (clause.is(i, "by") && !clause.isQuoted(i)) {
        return sources.beginningAt(clause, i + 1);
      }
      if (clause.isVerb(i)) {
        break;
      }
    }
    return finder.subjectNear(clause, noun, before);
  }

  private static boolean isAttribute(QuoteMarkedSentence clause, int token) {
    String pos = clause.pos(token);
    return !clause.isQuoted(token)
        && (pos.startsWith("JJ") || pos.equals("NN") || pos.equals("VBN") || pos.equals("HYPH"));
  }
}
