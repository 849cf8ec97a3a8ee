package dev.backstory.annotate;

import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import dev.backstory.port.Tagger;
import java.util.ArrayList;
import java.util.List;

/** Lists every extent that the cues of a text may attribute, to train the model that chooses. */
public final class ContentExamples {
  private final SentenceTagger tagger;
  private final QuoteMarks marks = new QuoteMarks();
  private final CueFinder cueFinder = new CueFinder();
  private final ContentCandidates candidates = new ContentCandidates();

  public ContentExamples(Tagger tagger) {
    this.tagger = new SentenceTagger(tagger);
  }

  /**
   * An extent.
   *
   * @param cue number of its cue in the text
   * @param span where it stands, in code points
   */
  public record Example(int cue, Span span, FeatureVector features) {}

  /** In the order of the cues. */
  public List<Example> of(String text) {
    List<TaggedSentence> sentences = tagger.tag(text);
    OffsetMap offsets = OffsetMap.of(text);
    List<Example> examples = new ArrayList<>();
    int number = 0;
    for (Clause clause : QuotedWords.mark(sentences, marks.find(text))) {
      for (Cue cue : cueFinder.find(clause)) {
        add(cue, number++, offsets, examples);
      }
    }
    return examples;
  }

  private void add(Cue cue, int number, OffsetMap offsets, List<Example> out) {
    Clause clause = cue.clause();
    ContentFeatures features = new ContentFeatures(cue);
    for (Extent extent : candidates.of(cue)) {
      Span span = offsets.span(clause.start(extent.first()), clause.end(extent.last() - 1));
      out.add(new Example(number, span, features.of(extent)));
    }
  }
}
