package dev.backstory.proof;

import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import java.util.List;

/** A stretch of an article as its proof shows it, without control characters. */
public sealed interface ProofLine {
  /**
   * A sentence, and notes on what begins in it.
   *
   * @param number from 1 in the order of the text
   * @param names those that are mentioned here for the first time
   * @param unattributed words between marks that nobody is found to say
   */
  record Read(
      int number,
      Sentence sentence,
      String text,
      List<MarkedText> marked,
      List<Attributed> attributions,
      List<Remark> unattributed,
      List<ProofName> names,
      List<Remark> dates,
      List<Remark> figures)
      implements ProofLine {
    public Read {
      marked = List.copyOf(marked);
      attributions = List.copyOf(attributions);
      unattributed = List.copyOf(unattributed);
      names = List.copyOf(names);
      dates = List.copyOf(dates);
      figures = List.copyOf(figures);
    }

    /** Whether there is any note. */
    public boolean noted() {
      return !(attributions.isEmpty()
          && unattributed.isEmpty()
          && names.isEmpty()
          && dates.isEmpty()
          && figures.isEmpty());
    }
  }

  /**
   * What is part of no sentence.
   *
   * @param what it is, such as "heading"
   * @param text its beginning, if it is long
   * @param left code points that are not shown
   */
  record Unread(Span span, String what, String text, int left) implements ProofLine {}
}
