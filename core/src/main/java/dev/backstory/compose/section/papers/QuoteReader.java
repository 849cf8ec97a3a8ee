package dev.backstory.compose.section.papers;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Quotation;
import dev.backstory.model.Quote;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.notation.QuotationMarks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the direct quotations of an article with a speaker who is sure or with words that attribute
 * them, cut to whole sentences.
 */
final class QuoteReader {
  private static final int FEWEST_WORDS = 6;

  private final StoryMaterial material;
  private final int mostWords;
  private final NamedSpeaker named;

  QuoteReader(StoryMaterial material, int mostWords) {
    this.material = material;
    this.mostWords = mostWords;
    this.named = new NamedSpeaker(material);
  }

  List<QuoteCandidate> read(String articleId) {
    List<QuoteCandidate> candidates = new ArrayList<>();
    Interruptions interruptions = new Interruptions(material, articleId);
    for (StorySentence sentence : material.sentencesOf(articleId)) {
      for (Quotation quotation : sentence.quotations()) {
        boolean begins =
            quotation.span().start() >= sentence.span().start()
                && quotation.span().start() < sentence.span().end();
        if (begins && quotation.kind() == Quotation.Kind.DIRECT) {
          candidate(sentence, quotation, interruptions).ifPresent(candidates::add);
        }
      }
    }
    return candidates;
  }

  private Optional<QuoteCandidate> candidate(
      StorySentence sentence, Quotation quotation, Interruptions interruptions) {
    Speaker speaker = named.of(sentence, quotation).orElse(null);
    Quote attribution = speaker == null ? named.words(sentence, quotation).orElse(null) : null;
    if (speaker == null && attribution == null
        || AttributionClause.isUnspoken(sentence, quotation)) {
      return Optional.empty();
    }
    return interruptions
        .whole(sentence, quotation, inner(sentence, quotation.span()))
        .flatMap(whole -> quote(sentence, whole))
        .map(
            quote ->
                new QuoteCandidate(
                    sentence, quotation, speaker, attribution, quote, Words.count(quote.text())));
  }

  /** The words between the marks, or as many of their first sentences as may be shown. */
  private Optional<Quote> quote(StorySentence first, Span inner) {
    int end = inner.start();
    StorySentence opening = first;
    for (StorySentence next = first; next != null && next.span().start() <= inner.start(); ) {
      opening = next;
      next = material.after(next);
    }
    for (StorySentence now = opening; now != null; now = material.after(now)) {
      int upTo = Math.min(now.span().end(), inner.end());
      if (upTo <= end || Words.count(words(first, inner.start(), upTo)) > mostWords) {
        break;
      }
      end = upTo;
      if (now.span().end() >= inner.end()) {
        break;
      }
    }
    String words = words(first, inner.start(), end);
    boolean usable =
        Words.count(words) >= FEWEST_WORDS
            && words.chars().noneMatch(c -> QuotationMarks.isDouble((char) c) || c == '\n');
    return usable
        ? Optional.of(new Quote(words, first.articleId(), inner.start(), end))
        : Optional.empty();
  }

  private String words(StorySentence sentence, int start, int end) {
    return material.slice(sentence.articleId(), new Span(start, Math.max(start, end)));
  }

  /** Without the marks, and without the comma that only leads to the attribution. */
  private Span inner(StorySentence sentence, Span marked) {
    String text = words(sentence, marked.start(), marked.end());
    int start = marked.start();
    int end = marked.end();
    boolean single = !text.isEmpty() && QuotationMarks.isSingle(text.charAt(0));
    if (single || (!text.isEmpty() && QuotationMarks.isDouble(text.charAt(0)))) {
      start++;
    }
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    if (text.length() > 1
        && (single ? QuotationMarks.isSingle(last) : QuotationMarks.isDouble(last))) {
      end--;
    }
    if (end > start && text.substring(0, text.length() - 1).endsWith(",")) {
      end--;
    }
    return new Span(start, Math.max(start, end));
  }
}
