package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.DatelinePlaces;
import dev.backstory.annotate.name.MentionFinder;
import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.OffsetMap;
import dev.backstory.port.Tagger;
import java.util.List;

/** Reads texts for the trainer of {@link SpeakerWeights}, names as an article's are read. */
public final class SpeakerExamples {
  private final SentenceTagger tagger;
  private final MentionFinder mentionFinder = new MentionFinder();
  private final QuotationReader reader = new QuotationReader();

  public SpeakerExamples(Tagger tagger) {
    this.tagger = new SentenceTagger(tagger);
  }

  /** The quotations of a text, in its order. */
  public List<JudgedQuotation> of(String text) {
    List<TaggedSentence> sentences = tagger.tag(text);
    List<Name> names = DatelinePlaces.of(mentionFinder.find(sentences), sentences, text);
    return reader.judged(text, sentences, names, OffsetMap.of(text));
  }
}
