package dev.backstory.compose.story;

import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.sentence.StorySentence;
import java.util.Optional;

/** Who says what a sentence says. */
public final class SpokenSentence {
  /** A quotation that fills less of the sentence is only a part of what it says. */
  private static final double MOST_OF_IT = 0.4;

  private SpokenSentence() {}

  /** The quotation that most of the sentence is, if it has a speaker. */
  public static Optional<Quotation> of(StorySentence sentence) {
    return sentence.quotations().stream()
        .filter(quotation -> quotation.speaker() != null)
        .filter(quotation -> sentence.span().contains(quotation.span()))
        .filter(quotation -> quotation.span().length() >= MOST_OF_IT * sentence.span().length())
        .findFirst();
  }

  /** Whether the sentence itself has the words that name the source. */
  public static boolean isWithin(StorySentence sentence, Quotation quotation) {
    Span mention = quotation.mention();
    return mention != null && sentence.span().contains(mention);
  }

  /** The speaker's name, if it is somebody's and sure. */
  public static Optional<String> somebody(
      Quotation quotation, StoryMaterial material, StorySentence sentence) {
    return Optional.ofNullable(quotation.speaker())
        .filter(Speaker::sure)
        .filter(who -> Speakers.isSomebody(who, material.sentencesOf(sentence.articleId())))
        .map(Speaker::name);
  }
}
