package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.MentionFinder;
import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quotation;
import dev.backstory.port.Tagger;
import java.util.List;

/** Reads the quotations of texts with models that are being tried. */
public final class QuotationTrial {
  private final SentenceTagger tagger;
  private final MentionFinder mentionFinder = new MentionFinder();
  private final QuotationReader reader;

  public QuotationTrial(Tagger tagger, AttributionModels models) {
    this.tagger = new SentenceTagger(tagger);
    this.reader = new QuotationReader(models);
  }

  /** In the order of the text. */
  public List<Quotation> read(String text) {
    List<TaggedSentence> sentences = tagger.tag(text);
    return reader.read(text, sentences, mentionFinder.find(sentences), OffsetMap.of(text));
  }
}
