package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.annotate.text.QuotedSpan;
import dev.backstory.annotate.text.QuotedTokens;
import dev.backstory.model.Quotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an article attributes to somebody: quotations with a cue right beside them,
 * paraphrases with and without quoted words, and quotations that go on with those before. Quoted
 * words without any of these, such as titles of works, are not attributed.
 */
final class QuotationFinder {
  private static final int FEWEST_WORDS = 4;

  /** The probability of a source that no cue names. */
  private static final double UNCUED = 0.5;

  private static final Comparator<Attribution> ORDER =
      Comparator.comparingInt(Attribution::start).thenComparingInt(Attribution::end);

  private final CueFinder cueFinder = new CueFinder();
  private final CueCandidates cueCandidates = new CueCandidates(cueFinder);
  private final ContentFinder contentFinder;
  private final SourceFinder sourceFinder;

  QuotationFinder(AttributionModels models) {
    this.contentFinder = new ContentFinder(models);
    this.sourceFinder = new SourceFinder(models.sources(), cueFinder);
  }

  /** In the order of the text. */
  List<Attribution> find(String text, List<QuoteMarkedSentence> clauses, List<QuotedSpan> spans) {
    List<QuotedTokens> quotes = QuotedTokens.of(clauses, spans);
    List<List<Cue>> cues = clauses.stream().map(cueFinder::find).toList();
    return new Reading(text, clauses, quotes, cues).read();
  }

  /** One article's state: where cues have been used, and which quotations are attributed. */
  private final class Reading {
    private final String text;
    private final List<QuoteMarkedSentence> clauses;
    private final List<QuotedTokens> quotes;
    private final List<List<Cue>> cues;
    private final CueLinker linker;
    private final Set<Integer> used = new HashSet<>();
    private final List<@Nullable Attribution> byQuote = new ArrayList<>();
    private final List<Attribution> found = new ArrayList<>();

    Reading(
        String text,
        List<QuoteMarkedSentence> clauses,
        List<QuotedTokens> quotes,
        List<List<Cue>> cues) {
      this.text = text;
      this.clauses = clauses;
      this.quotes = quotes;
      this.cues = cues;
      this.linker = new CueLinker(text, clauses, cues, cueFinder);
    }

    List<Attribution> read() {
      quotes.forEach(this::link);
      longQuotations();
      clauses.forEach(this::paraphrases);
      continuations();
      found.sort(ORDER);
      return found;
    }

    private void link(QuotedTokens quote) {
      Cue cue = linker.link(quote);
      Attribution attribution = cue == null ? null : direct(quote, cue, sourceFinder.find(cue));
      byQuote.add(attribution);
      if (cue != null && attribution != null) {
        used.add(cue.place());
        found.add(attribution);
      }
    }

    private static Attribution direct(QuotedTokens quote, @Nullable Cue cue, FoundSource source) {
      return new Attribution(
          Quotation.Kind.DIRECT,
          quote.start(),
          quote.end(),
          cue,
          source.source(),
          source.probability());
    }

    /** Whoever speaks in a later paragraph of one quotation speaks in those before. */
    private void longQuotations() {
      for (int i = quotes.size() - 2; i >= 0; i--) {
        Attribution next = byQuote.get(i + 1);
        if (quotes.get(i + 1).span().continued() && byQuote.get(i) == null && next != null) {
          Attribution attribution = direct(quotes.get(i), null, sourceOf(next));
          byQuote.set(i, attribution);
          found.add(attribution);
        }
      }
    }

    /** The more probable first; of two that share words, that one alone. */
    private void paraphrases(QuoteMarkedSentence clause) {
      List<Paraphrase> possible = new ArrayList<>();
      for (Cue cue : cueCandidates.of(clause, cues.get(clause.index()))) {
        ContentFinder.Found content = used.contains(cue.place()) ? null : contentFinder.find(cue);
        if (content != null) {
          possible.add(new Paraphrase(cue, content.extent(), content.probability()));
        }
      }
      possible.sort(Comparator.comparingDouble(Paraphrase::probability).reversed());
      List<Paraphrase> taken = new ArrayList<>();
      for (Paraphrase next : possible) {
        if (taken.stream().noneMatch(next::conflicts)) {
          taken.add(next);
          paraphrase(next.cue(), next.extent());
        }
      }
    }

    private void paraphrase(Cue cue, ContentSpan extent) {
      QuoteMarkedSentence clause = cue.clause();
      FoundSource found = sourceFinder.find(cue);
      Source source = found.source();
      if (source != null && extent.last() <= cue.first() && extent.contains(source.first())) {
        return; // "The group, known for “Stay,” sang": the subject says nothing of itself
      }
      int start = clause.start(extent.first());
      int end = clause.end(extent.last() - 1);
      boolean mixed = false;
      for (int t = extent.first(); t < extent.last(); t++) {
        if (clause.isQuoted(t)) {
          mixed = true;
          end = Math.max(end, endOfQuote(clause, t));
        }
      }
      Quotation.Kind kind = mixed ? Quotation.Kind.MIXED : Quotation.Kind.INDIRECT;
      Attribution attribution = new Attribution(kind, start, end, cue, source, found.probability());
      this.found.add(attribution);
      cover(attribution);
    }

    private int endOfQuote(QuoteMarkedSentence clause, int token) {
      int at = clause.start(token);
      return quotes.get(indexAt(at)).end();
    }

    /** Index of the last quotation that begins at or before the position. */
    private int indexAt(int position) {
      int low = 0;
      int high = quotes.size() - 1;
      while (low < high) {
        int middle = (low + high + 1) / 2;
        if (quotes.get(middle).start() <= position) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }

    private void cover(Attribution attribution) {
      if (quotes.isEmpty()) {
        return;
      }
      for (int i = indexAt(attribution.start());
          i < quotes.size() && quotes.get(i).start() < attribution.end();
          i++) {
        if (quotes.get(i).end() > attribution.start() && byQuote.get(i) == null) {
          byQuote.set(i, attribution);
        }
      }
    }

    private void continuations() {
      found.sort(ORDER);
      List<Attribution> before = List.copyOf(found);
      int next = 0;
      Attribution last = null;
      for (int i = 0; i < quotes.size(); i++) {
        QuotedTokens quote = quotes.get(i);
        while (next < before.size() && before.get(next).start() < quote.start()) {
          Attribution passed = before.get(next++);
          last = passed.source() == null ? last : passed;
        }
        Attribution own = byQuote.get(i);
        Attribution told =
            own == null ? continuation(quote, last, i == 0 ? null : quotes.get(i - 1)) : own;
        last = told == null || told.source() == null ? last : told;
      }
    }

    private @Nullable Attribution continuation(
        QuotedTokens quote, @Nullable Attribution last, @Nullable QuotedTokens previous) {
      FoundSource source = sourceInParagraph(quote, last);
      if (source.source() == null
          && last != null
          && previous != null
          && isNextParagraph(previous, quote)) {
        source = sourceOf(last);
      }
      if (!isUtterance(quote, source.source() != null)) {
        return null;
      }
      Attribution attribution = direct(quote, null, source);
      found.add(attribution);
      return attribution;
    }

    /** Whoever the sentence before is about, else the last source, both in the same paragraph. */
    private FoundSource sourceInParagraph(QuotedTokens quote, @Nullable Attribution last) {
      QuoteMarkedSentence clause = quote.firstClause();
      int index = clause.index() - 1;
      boolean told = last != null && last.end() > (index < 0 ? 0 : clauses.get(index).start());
      if (!told && index >= 0 && clauses.get(index).paragraph() == clause.paragraph()) {
        Source subject = cueFinder.personalSubject(clauses.get(index));
        if (subject != null) {
          return new FoundSource(subject, UNCUED);
        }
      }
      Source source = last == null ? null : last.source();
      return last != null
              && source != null
              && clauses.get(source.sentence()).paragraph() == clause.paragraph()
          ? sourceOf(last)
          : new FoundSource(null, UNCUED);
    }

    private static FoundSource sourceOf(Attribution attribution) {
      return new FoundSource(attribution.source(), attribution.certainty());
    }

    private static boolean isNextParagraph(QuotedTokens before, QuotedTokens quote) {
      int gap = quote.firstClause().paragraph() - before.lastClause().paragraph();
      return gap <= 1 && quote.firstToken() == 0;
    }

    /** Whether it is said as a whole and no title or name. */
    private boolean isUtterance(QuotedTokens quote, boolean goesOn) {
      if (quote.span().continued()) {
        return true;
      }
      String words = text.substring(quote.start(), quote.end());
      boolean whole = words.split("\\s+", FEWEST_WORDS + 1).length >= FEWEST_WORDS;
      return quote.firstToken() == 0 && (goesOn || whole) && linker.endsSentence(quote);
    }
  }
}
