package dev.backstory.pipeline;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.model.StoryPage;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts articles down to what the page of their story rests on: the sentences that hold its
 * evidence, one on either side, as readers are shown them, and the first that has each of the names
 * and figures on the page, of the words of a role, and of a quotation that it is said to have too.
 * Offsets stay as they are.
 */
public final class TextCutter {
  /** An article without a headline has one made of its beginning. */
  private static final int BEGINNING = 2;

  private final PageNeeds needs;

  public TextCutter(StoryPage page) {
    this.needs = new PageNeeds(page);
  }

  /** An article of the page's story, with no more than is needed. */
  public AnnotatedArticle cut(AnnotatedArticle read) {
    List<Span> evidence = needs.evidence(read.article().id());
    BitSet kept = keptSentences(read, evidence);
    evidence.forEach(span -> kept.set(span.start(), span.end()));
    keepBlanks(read.article().text(), kept);
    return KeptText.of(read, read.article(), kept);
  }

  private BitSet keptSentences(AnnotatedArticle read, List<Span> evidence) {
    List<Sentence> sentences = read.sentences();
    BitSet chosen = new BitSet();
    for (int i = 0; i < sentences.size(); i++) {
      Span span = sentences.get(i).span();
      if (evidence.stream().anyMatch(span::overlaps)) {
        chosen.set(Math.max(0, i - 1), Math.min(sentences.size(), i + 2));
      }
    }
    if (read.article().title() == null) {
      chosen.set(0, Math.min(BEGINNING, sentences.size()));
    }
    chooseWords(read, chosen);
    BitSet kept = new BitSet();
    needs
        .phrases(read.article().id())
        .flatMap(phrase -> firstOf(phrase, read.article().text()).stream())
        .forEach(span -> choose(span, sentences, chosen, kept));
    chosen.stream()
        .mapToObj(i -> sentences.get(i).span())
        .forEach(span -> kept.set(span.start(), span.end()));
    return kept;
  }

  /** The first sentence with each word that no chosen one has. */
  private void chooseWords(AnnotatedArticle read, BitSet chosen) {
    OffsetMap offsets = OffsetMap.of(read.article().text());
    List<Set<String>> there =
        read.sentences().stream().map(it -> PageNeeds.wordsOf(offsets.slice(it.span()))).toList();
    Set<String> lacking = needs.words(read.article());
    chosen.stream().forEach(i -> lacking.removeAll(there.get(i)));
    for (int i = 0; i < there.size() && !lacking.isEmpty(); i++) {
      if (lacking.removeAll(there.get(i))) {
        chosen.set(i);
      }
    }
  }

  private static Optional<Span> firstOf(String phrase, String text) {
    int at = text.indexOf(phrase);
    return at < 0
        ? Optional.empty()
        : Optional.of(OffsetMap.of(text).span(at, at + phrase.length()));
  }

  /** With its sentences; words outside all of them stand alone. */
  private static void choose(Span span, List<Sentence> sentences, BitSet chosen, BitSet kept) {
    kept.set(span.start(), span.end());
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).span().overlaps(span)) {
        chosen.set(i);
      }
    }
  }

  /** White space between two pieces that are kept is kept, so that they stay one passage. */
  private static void keepBlanks(String text, BitSet kept) {
    int[] points = text.codePoints().toArray();
    for (int from = kept.nextClearBit(0); from < points.length; from = kept.nextClearBit(from)) {
      int next = kept.nextSetBit(from);
      int end = next < 0 ? points.length : next;
      boolean blank = true;
      for (int i = from; i < end && blank; i++) {
        blank = Character.isWhitespace(points[i]);
      }
      if (blank) {
        kept.set(from, end);
      }
      from = end;
    }
  }
}
