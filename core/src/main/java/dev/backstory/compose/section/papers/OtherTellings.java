package dev.backstory.compose.section.papers;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.model.PageSection.FirstPublisher;
import dev.backstory.model.PageSection.OtherWording;
import dev.backstory.model.Quote;
import dev.backstory.model.Telling;
import dev.backstory.model.Utterance;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page says of a quotation beside its words: how others have it, and who was first. */
final class OtherTellings {
  private static final int MOST = 2;

  /** What has this share of its words on the page already is the same again. */
  private static final double SAME = 0.7;

  private final Papers papers;
  private final QuoteReader quotes;
  private final PageDraft draft;

  OtherTellings(Papers papers, QuoteReader quotes, PageDraft draft) {
    this.papers = papers;
    this.quotes = quotes;
    this.draft = draft;
  }

  /** The same as other outlets word it, one wording of each; none of much the same words. */
  List<OtherWording> otherwise(Quote quote, String outlet) {
    List<OtherWording> wordings = new ArrayList<>();
    Set<String> outlets = new HashSet<>(Set.of(outlet));
    for (Telling telling : tellings(quote)) {
      if (wordings.size() < MOST && !outlets.contains(telling.outlet())) {
        worded(telling)
            .filter(other -> isOther(other, quote, wordings))
            .flatMap(draft::admit)
            .ifPresent(
                other -> {
                  outlets.add(telling.outlet());
                  wordings.add(new OtherWording(telling.outlet(), other));
                });
      }
    }
    return wordings;
  }

  /**
   * The paper that published it first, if others have it, too, and that is known: also of those in
   * whose texts it stands without having been read as a quotation.
   */
  @Nullable FirstPublisher first(Quote quote) {
    return papers
        .utterance(quote)
        .filter(utterance -> utterance.papers() > 1)
        .filter(utterance -> utterance.outlets() == papers.carriers(quote).size())
        .flatMap(Utterance::first)
        .map(OtherTellings::publisher)
        .orElse(null);
  }

  private static FirstPublisher publisher(Telling first) {
    return new FirstPublisher(
        first.paper(), first.articleId(), Objects.requireNonNull(first.published()));
  }

  private List<Telling> tellings(Quote quote) {
    return papers.utterance(quote).map(Utterance::tellings).orElse(List.of());
  }

  private Optional<Quote> worded(Telling telling) {
    return quotes.read(telling.articleId()).stream()
        .filter(candidate -> candidate.quotation().span().equals(telling.span()))
        .map(QuoteCandidate::quote)
        .findFirst();
  }

  private static boolean isOther(Quote other, Quote quote, List<OtherWording> wordings) {
    Set<String> words = Words.stems(other.text());
    return isOther(words, quote) && wordings.stream().allMatch(it -> isOther(words, it.quote()));
  }

  private static boolean isOther(Set<String> words, Quote shown) {
    Set<String> there = Words.stems(shown.text());
    return words.stream().filter(there::contains).count() < SAME * words.size();
  }
}
