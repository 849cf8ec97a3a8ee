package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.annotate.text.QuoteMarks;
import dev.backstory.annotate.text.QuotedSpan;
import dev.backstory.annotate.text.QuotedTokens;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an article's quotations: marks, attributions, speakers. */
public final class QuotationReader {
  private final QuoteMarks marks = new QuoteMarks();
  private final QuotationFinder finder;
  private final SpeakerWeights weights = SpeakerWeights.trained();

  public QuotationReader() {
    this(AttributionModels.trained());
  }

  public QuotationReader(AttributionModels models) {
    this.finder = new QuotationFinder(models);
  }

  /**
   * @param names of the article, in the order of the text
   */
  public List<Quotation> read(
      String text, List<TaggedSentence> sentences, List<Name> names, OffsetMap offsets) {
    return judged(text, sentences, names, offsets).stream()
        .map(JudgedQuotation::quotation)
        .toList();
  }

  /** The same with what shows how sure each speaker is. */
  List<JudgedQuotation> judged(
      String text, List<TaggedSentence> sentences, List<Name> names, OffsetMap offsets) {
    List<QuotedSpan> spans = marks.find(text);
    List<QuoteMarkedSentence> clauses = QuotedTokens.mark(sentences, spans);
    SpeakerResolver speakers = new SpeakerResolver(clauses, names);
    SpeakerConfidence judge = new SpeakerConfidence(weights, clauses, names);
    List<JudgedQuotation> quotations = new ArrayList<>();
    for (Attribution found : finder.find(text, clauses, spans)) {
      quotations.add(
          judge.judge(
              found,
              offsets.span(found.start(), found.end()),
              cue(found.cue(), offsets),
              mention(found.source(), clauses, offsets),
              speakers.resolve(found)));
    }
    return quotations;
  }

  private static @Nullable Span cue(@Nullable Cue cue, OffsetMap offsets) {
    return cue == null
        ? null
        : offsets.span(cue.clause().start(cue.first()), cue.clause().end(cue.last() - 1));
  }

  private static @Nullable Span mention(
      @Nullable Source source, List<QuoteMarkedSentence> clauses, OffsetMap offsets) {
    if (source == null) {
      return null;
    }
    QuoteMarkedSentence clause = clauses.get(source.sentence());
    return offsets.span(clause.start(source.first()), clause.end(source.last() - 1));
  }
}
