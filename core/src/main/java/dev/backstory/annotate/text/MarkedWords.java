package dev.backstory.annotate.text;

import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import java.util.List;

/** What stands between quotation marks in a text, whether somebody says it or not. */
public final class MarkedWords {
  private MarkedWords() {}

  /** The stretches with their marks, in the order of the text, none of them within another. */
  public static List<Span> find(String text, OffsetMap offsets) {
    return new QuoteMarks()
        .find(text).stream().map(words -> offsets.span(words.start(), words.end())).toList();
  }
}
