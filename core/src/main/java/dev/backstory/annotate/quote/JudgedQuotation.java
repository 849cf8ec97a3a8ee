package dev.backstory.annotate.quote;

import dev.backstory.model.Quotation;
import java.util.Map;

/**
 * A quotation with what shows how sure its speaker is; no signs if it has none. Public for the
 * trainer.
 *
 * @param wordSigns whether the words beside the cue name its source, as in {@link
 *     SpeakerSigns#ofWords}
 * @param nameSigns whether they stand for the speaker, as in {@link SpeakerFeatures#ofName}
 */
public record JudgedQuotation(
    Quotation quotation, Map<String, Double> wordSigns, Map<String, Double> nameSigns) {
  public JudgedQuotation {
    wordSigns = Map.copyOf(wordSigns);
    nameSigns = Map.copyOf(nameSigns);
  }
}
