package dev.backstory.annotate.text;

import dev.backstory.model.OffsetMap;
import dev.backstory.model.Passage;
import dev.backstory.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Leaves out what stands in an article and is no sentence of it: headings and rows of tables, which
 * do not overlap. Linear in the number of both.
 */
public final class ProseFilter {
  private ProseFilter() {}

  public static List<TaggedSentence> of(
      List<Passage> passages, List<TaggedSentence> sentences, OffsetMap offsets) {
    List<Passage> others =
        passages.stream()
            .filter(ProseFilter::isNoProse)
            .sorted(Comparator.comparingInt(Passage::start))
            .toList();
    if (others.isEmpty()) {
      return sentences;
    }
    List<TaggedSentence> prose = new ArrayList<>();
    int next = 0;
    for (TaggedSentence sentence : sentences) {
      Span span = offsets.span(sentence.start(), sentence.end());
      while (next < others.size() && others.get(next).end() < span.end()) {
        next++;
      }
      if (next == others.size() || others.get(next).start() > span.start()) {
        prose.add(sentence);
      }
    }
    return prose;
  }

  private static boolean isNoProse(Passage passage) {
    return switch (passage.kind()) {
      case HEADING, TABLE_ROW -> true;
      case BLOCK_QUOTE, LIST_ITEM, POST, CAPTION, EMBEDDED_POST, CREDIT, PROMOTION -> false;
    };
  }
}
