package dev.backstory.annotate.quote;

import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import java.util.List;

/** Tells in which sentences somebody other than the journalist speaks; asked in their order. */
public final class SpeechFinder {
  /** The share of a sentence that a paraphrase must be. */
  private static final int SHARE = 2;

  private final List<Quotation> quotations;
  private int passed;

  /**
   * @param quotations by their starts
   */
  public SpeechFinder(List<Quotation> quotations) {
    this.quotations = quotations;
  }

  /** Whether quoted words stand in the sentence, or a paraphrase is half of it. */
  public boolean isIn(Span sentence) {
    while (passed < quotations.size() && quotations.get(passed).span().end() <= sentence.start()) {
      passed++;
    }
    for (int i = passed; i < quotations.size(); i++) {
      Quotation quotation = quotations.get(i);
      if (quotation.span().start() >= sentence.end()) {
        return false;
      }
      if (quotation.span().overlaps(sentence) && isSpeech(quotation, sentence)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpeech(Quotation quotation, Span sentence) {
    int start = Math.max(quotation.span().start(), sentence.start());
    int end = Math.min(quotation.span().end(), sentence.end());
    return quotation.kind() != Quotation.Kind.INDIRECT
        || SHARE * (end - start) >= sentence.length();
  }
}
