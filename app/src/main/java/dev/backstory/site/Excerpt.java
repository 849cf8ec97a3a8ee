package dev.backstory.site;

import dev.backstory.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Backstory shows of an article for one piece of evidence: the sentences that hold it, and one
 * neighbour on either side. A sentence that runs on is cut, so that no excerpt becomes the article.
 *
 * @param before the sentence before, or its end
 * @param own the sentences that hold the evidence, cut to its surroundings
 * @param after the sentence after, or its beginning
 */
record Excerpt(@Nullable Span before, List<Span> own, @Nullable Span after) {
  /** How many code points beyond the evidence are shown of any one sentence. */
  static final int MAX_CONTEXT = 400;

  Excerpt {
    own = List.copyOf(own);
  }

  /**
   * @param sentences in the order of the text, not overlapping
   */
  static Excerpt of(List<Span> sentences, Span evidence) {
    int first = 0;
    while (first < sentences.size() && sentences.get(first).end() <= evidence.start()) {
      first++;
    }
    int next = first;
    List<Span> own = new ArrayList<>();
    while (next < sentences.size() && sentences.get(next).start() < evidence.end()) {
      own.add(clip(sentences.get(next++), evidence));
    }
    return new Excerpt(
        first == 0 ? null : end(sentences.get(first - 1)),
        own.isEmpty() ? List.of(evidence) : own,
        next == sentences.size() ? null : beginning(sentences.get(next)));
  }

  /** Everything that is shown, in the order of the text. */
  List<Span> shown() {
    List<Span> shown = new ArrayList<>();
    if (before != null) {
      shown.add(before);
    }
    shown.addAll(own);
    if (after != null) {
      shown.add(after);
    }
    return shown;
  }

  private static Span end(Span sentence) {
    return new Span(Math.max(sentence.start(), sentence.end() - MAX_CONTEXT), sentence.end());
  }

  private static Span beginning(Span sentence) {
    return new Span(sentence.start(), Math.min(sentence.end(), sentence.start() + MAX_CONTEXT));
  }

  private static Span clip(Span sentence, Span evidence) {
    return new Span(
        Math.max(sentence.start(), evidence.start() - MAX_CONTEXT),
        Math.min(sentence.end(), evidence.end() + MAX_CONTEXT));
  }
}
