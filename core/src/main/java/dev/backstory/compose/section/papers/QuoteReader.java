package dev.backstory.compose.section.papers;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.Quotation;
import dev.backstory.model.Quote;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.model.StoryArticle;
import dev.backstory.notation.QuotationMarks;
import dev.backstory.notation.SpeakerName;
import dev.backstory.sentence.SentenceReader;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the direct quotations of an article with a speaker who is sure or with words that attribute
 * them, cut to whole sentences.
 */
final class QuoteReader {
  private static final int FEWEST_WORDS = 6;
  private static final Pattern GOES_ON = Pattern.compile("^[.…]|(?:[.]{2}|…)$");

  private final StoryMaterial material;
  private final int mostWords;
  private final NamedSpeaker named;

  /** The first and last words of the names of people whom the reports name. */
  private final Set<String> people;

  QuoteReader(StoryMaterial material, int mostWords) {
    this.material = material;
    this.mostWords = mostWords;
    this.named = new NamedSpeaker(material);
    this.people =
        material.sentences().stream()
            .flatMap(sentence -> sentence.mentions().stream())
            .filter(mention -> mention.type() == EntityType.PERSON)
            .map(mention -> firstAndLast(mention.name()))
            .collect(Collectors.toSet());
  }

  List<QuoteCandidate> read(String articleId) {
    List<QuoteCandidate> candidates = new ArrayList<>();
    Interruptions interruptions = new Interruptions(material, articleId);
    for (StorySentence sentence : material.sentencesOf(articleId)) {
      begun(sentence)
          .forEach(q -> candidate(sentence, q, interruptions).ifPresent(candidates::add));
    }
    return candidates;
  }

  /**
   * The posts that an article shows of people whom the reports speak of, but no part of one that
   * goes on in another.
   */
  List<QuoteCandidate> posts(StoryArticle article) {
    List<QuoteCandidate> candidates = new ArrayList<>();
    List<StorySentence> sentences = SentenceReader.ofPosts(article).read(0);
    for (StorySentence sentence : sentences) {
      begun(sentence).forEach(q -> post(sentence, q, sentences).ifPresent(candidates::add));
    }
    return candidates;
  }

  private static String firstAndLast(String name) {
    List<String> words = SpeakerName.words(name);
    return words.getFirst() + " " + words.getLast();
  }

  private static Stream<Quotation> begun(StorySentence sentence) {
    return sentence.quotations().stream()
        .filter(quotation -> quotation.kind() == Quotation.Kind.DIRECT)
        .filter(quotation -> quotation.span().start() >= sentence.span().start())
        .filter(quotation -> quotation.span().start() < sentence.span().end());
  }

  private Optional<QuoteCandidate> post(
      StorySentence sentence, Quotation post, List<StorySentence> sentences) {
    return Optional.ofNullable(post.speaker())
        .filter(speaker -> speaker.sure() && people.contains(firstAndLast(speaker.name())))
        .flatMap(
            speaker ->
                quote(sentence, post.span(), sentences)
                    .filter(quote -> !GOES_ON.matcher(quote.text()).find())
                    .map(
                        quote ->
                            new QuoteCandidate(
                                sentence, post, speaker, null, quote, Words.count(quote.text()))));
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
        .flatMap(whole -> quote(sentence, whole, material.sentencesOf(sentence.articleId())))
        .map(
            quote ->
                new QuoteCandidate(
                    sentence, quotation, speaker, attribution, quote, Words.count(quote.text())));
  }

  /**
   * The words between the marks, or as many of their first sentences as may be shown.
   *
   * @param sentences among which the first is at its index
   */
  private Optional<Quote> quote(StorySentence first, Span inner, List<StorySentence> sentences) {
    int end = inner.start();
    int opening = first.index();
    while (opening + 1 < sentences.size()
        && sentences.get(opening + 1).span().start() <= inner.start()) {
      opening++;
    }
    for (StorySentence now : sentences.subList(opening, sentences.size())) {
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
