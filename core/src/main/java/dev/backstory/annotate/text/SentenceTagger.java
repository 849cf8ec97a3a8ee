package dev.backstory.annotate.text;

import dev.backstory.port.Tagger;
import java.util.List;

/** Parts a text into sentences and these into tokens. Public for the trainers. */
public final class SentenceTagger {
  private static final int LONGEST_SENTENCE = 2_000;

  private final Tagger tagger;
  private final SentenceSplitter splitter = new SentenceSplitter(LONGEST_SENTENCE);

  public SentenceTagger(Tagger tagger) {
    this.tagger = tagger;
  }

  /** The sentences of a text, in its order. */
  public List<TaggedSentence> tag(String text) {
    return splitter.split(text).stream().map(stretch -> tag(text, stretch)).toList();
  }

  private TaggedSentence tag(String text, RawSentence stretch) {
    String words = text.substring(stretch.start(), stretch.end());
    return new TaggedSentence(
        stretch.start(), stretch.end(), stretch.paragraph(), words, tagger.tag(words));
  }
}
