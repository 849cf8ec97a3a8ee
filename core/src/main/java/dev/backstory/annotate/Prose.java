package dev.backstory.annotate;

import dev.backstory.model.OffsetMap;
import dev.backstory.model.Passage;
import dev.backstory.model.Span;
import java.util.List;

/** Leaves out what stands in an article and is no sentence of it: headings and rows of tables. */
final class Prose {
  private Prose() {}

  static List<TaggedSentence> of(
      List<Passage> passages, List<TaggedSentence> sentences, OffsetMap offsets) {
    List<Passage> others = passages.stream().filter(Prose::isNoProse).toList();
    return others.isEmpty()
        ? sentences
        : sentences.stream().filter(s -> !isIn(others, s, offsets)).toList();
  }

  private static boolean isNoProse(Passage passage) {
    return switch (passage.kind()) {
      case HEADING, TABLE_ROW -> true;
      case BLOCK_QUOTE, LIST_ITEM, POST -> false;
    };
  }

  private static boolean isIn(List<Passage> passages, TaggedSentence sentence, OffsetMap offsets) {
    Span span = offsets.span(sentence.start(), sentence.end());
    return passages.stream().anyMatch(p -> p.start() <= span.start() && span.end() <= p.end());
  }
}
