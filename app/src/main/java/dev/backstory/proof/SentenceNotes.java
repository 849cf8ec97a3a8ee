package dev.backstory.proof;

import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.proof.Mark.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the marks of each sentence, and the notes on what begins in it. */
final class SentenceNotes {
  private final List<Span> sentences;
  private final List<Notes> notes = new ArrayList<>();

  /** What is noted of a sentence, as it is gathered. */
  record Notes(
      Map<String, Mark> marks,
      List<Attributed> attributions,
      List<Remark> unattributed,
      List<ProofName> names,
      List<Remark> dates,
      List<Remark> figures) {
    Notes() {
      this(
          new LinkedHashMap<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    List<Remark> remarks(Kind kind) {
      return switch (kind) {
        case UNATTRIBUTED -> unattributed;
        case DATE -> dates;
        case FIGURE -> figures;
        case CONTENT, SOURCE, CUE, NAME ->
            throw new IllegalArgumentException(kind + " is no remark");
      };
    }
  }

  /**
   * @param sentences in the order of the text, not overlapping
   */
  SentenceNotes(List<Span> sentences) {
    this.sentences = sentences;
    sentences.forEach(_ -> notes.add(new Notes()));
  }

  /** Index of the last sentence that begins at or before a position; 0 if none does. */
  int indexOf(int position) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (sentences.get(middle).start() <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Whether a stretch begins in a sentence. */
  boolean hold(Span span) {
    return !sentences.isEmpty()
        && sentences.get(indexOf(span.start())).overlaps(new Span(span.start(), span.start() + 1));
  }

  /** The notes of the sentence in which a stretch begins. */
  Notes at(Span span) {
    return notes.get(indexOf(span.start()));
  }

  /** Marks words wherever a sentence has a part of them. Two marks of a kind on them become one. */
  void mark(Mark mark) {
    for (int i = indexOf(mark.span().start());
        i < sentences.size() && sentences.get(i).start() < mark.span().end();
        i++) {
      if (sentences.get(i).overlaps(mark.span())) {
        notes.get(i).marks().merge(mark.id(), mark, Mark::with);
      }
    }
  }

  ProofLine line(int index, Sentence sentence, String text, MarkNester nester) {
    Notes own = notes.get(index);
    return new ProofLine.Read(
        index + 1,
        sentence,
        text,
        nester.nest(sentence.span(), List.copyOf(own.marks().values())),
        own.attributions(),
        own.unattributed(),
        own.names(),
        own.dates(),
        own.figures());
  }
}
