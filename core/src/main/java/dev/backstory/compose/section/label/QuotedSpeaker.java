package dev.backstory.compose.section.label;

import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.sentence.StorySentence;

/** Tells in few words who is quoted in a sentence. */
final class QuotedSpeaker {
  private QuotedSpeaker() {}

  /** To whom the verb at this UTF-16 index attributes words; empty if to nobody for sure. */
  static String at(StorySentence sentence, int verb) {
    return sentence.quotations().stream()
        .filter(quotation -> attributes(sentence, quotation, verb))
        .map(quotation -> name(sentence, quotation))
        .findFirst()
        .orElse("");
  }

  /** Whether the verb at this UTF-16 index attributes words to somebody. */
  static boolean isCue(StorySentence sentence, int verb) {
    return sentence.quotations().stream()
        .anyMatch(quotation -> attributes(sentence, quotation, verb));
  }

  private static boolean attributes(StorySentence sentence, Quotation quotation, int verb) {
    Span cue = quotation.cue();
    return cue != null && sentence.local(cue.start()) <= verb && verb < sentence.local(cue.end());
  }

  private static String name(StorySentence sentence, Quotation quotation) {
    if (quotation.speaker() == null || !quotation.speaker().sure()) {
      return "";
    }
    String name = quotation.speaker().name();
    return sentence.mentions().stream()
        .filter(mention -> mention.name().equals(name))
        .findFirst()
        .map(Noun::somebody)
        .orElse("");
  }
}
