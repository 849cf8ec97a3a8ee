package dev.backstory.annotate.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A quoted span and where its tokens are.
 *
 * @param firstClause the sentence in which it begins
 * @param firstToken its first token there, the opening mark as a rule
 * @param lastClause the sentence in which it ends
 * @param lastToken its last token there
 */
public record QuotedTokens(
    QuotedSpan span,
    QuoteMarkedSentence firstClause,
    int firstToken,
    QuoteMarkedSentence lastClause,
    int lastToken) {

  /** Puts the sentences' tokens inside or outside the spans; both in the order of the text. */
  public static List<QuoteMarkedSentence> mark(
      List<TaggedSentence> sentences, List<QuotedSpan> spans) {
    List<QuoteMarkedSentence> clauses = new ArrayList<>(sentences.size());
    int span = 0;
    for (int i = 0; i < sentences.size(); i++) {
      TaggedSentence sentence = sentences.get(i);
      int[] quote = new int[sentence.tokens().size()];
      Arrays.fill(quote, -1);
      for (int t = 0; t < quote.length; t++) {
        int at = sentence.start() + sentence.tokens().get(t).start();
        while (span < spans.size() && spans.get(span).end() <= at) {
          span++;
        }
        if (span < spans.size() && spans.get(span).start() <= at) {
          quote[t] = span;
        }
      }
      clauses.add(new QuoteMarkedSentence(sentence, i, quote));
    }
    return clauses;
  }

  /** Finds each span's tokens; a span without any is left out. */
  public static List<QuotedTokens> of(List<QuoteMarkedSentence> clauses, List<QuotedSpan> spans) {
    QuotedTokens[] found = new QuotedTokens[spans.size()];
    for (QuoteMarkedSentence clause : clauses) {
      for (int t = 0; t < clause.size(); t++) {
        int span = clause.quoteOf(t);
        if (span >= 0) {
          QuotedTokens begun = found[span];
          found[span] =
              begun == null
                  ? new QuotedTokens(spans.get(span), clause, t, clause, t)
                  : new QuotedTokens(begun.span, begun.firstClause, begun.firstToken, clause, t);
        }
      }
    }
    return Arrays.stream(found).filter(words -> words != null).toList();
  }

  /** First UTF-16 index of the span in the article's text. */
  public int start() {
    return span.start();
  }

  /** Exclusive. */
  public int end() {
    return span.end();
  }
}
