package dev.backstory.sentence;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Mention;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quotation;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.TimeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Sorts what was read in an article to the sentences it was read in. */
public final class SentenceReader {
  private final StoryArticle article;
  private final List<Sentence> sentences;
  private final OffsetMap offsets;

  /**
   * Of what is reporting in an article: this is where captions, credits and promotion are left out
   * ({@link ParagraphKind}).
   */
  public SentenceReader(StoryArticle article) {
    this(article, article.annotated().sentences().stream().filter(Sentence::isReporting).toList());
  }

  private SentenceReader(StoryArticle article, List<Sentence> sentences) {
    this.article = article;
    this.sentences = sentences;
    this.offsets = OffsetMap.of(article.article().text());
  }

  /** Of what an article shows of posts on social networks. */
  public static SentenceReader ofPosts(StoryArticle article) {
    return new SentenceReader(
        article,
        article.annotated().sentences().stream()
            .filter(sentence -> sentence.kind() == ParagraphKind.EMBEDDED_POST)
            .toList());
  }

  /** Of all that stands in an article, notes to its readers and promotion included. */
  public static SentenceReader ofAllKinds(StoryArticle article) {
    return new SentenceReader(article, article.annotated().sentences());
  }

  /** The article's sentences, numbered on from {@code ordinal}. */
  public List<StorySentence> read(int ordinal) {
    AnnotatedArticle read = article.annotated();
    List<List<Mention>> mentions = sorted(read.mentions(), Mention::span);
    List<List<Quotation>> quotations = sorted(read.quotations(), SentenceReader::extent);
    List<List<TimeExpression>> times = sorted(read.times(), TimeExpression::span);
    List<List<Quantity>> quantities = sorted(read.quantities(), Quantity::span);
    List<List<Span>> phrases = sorted(read.phrases(), Function.identity());
    List<StorySentence> views = new ArrayList<>();
    int inParagraph = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      boolean same = i > 0 && sentences.get(i - 1).paragraph() == sentence.paragraph();
      inParagraph = same ? inParagraph + 1 : 0;
      String text = offsets.slice(sentence.span());
      views.add(
          new StorySentence(
              article,
              ordinal + i,
              i,
              inParagraph,
              sentence,
              text,
              Words.count(text),
              stems(text, mentions.get(i)),
              mentions.get(i),
              quotations.get(i),
              times.get(i),
              quantities.get(i),
              phrases.get(i)));
    }
    return views;
  }

  private static Set<String> stems(String text, List<Mention> mentions) {
    Set<String> stems = Words.stems(text);
    mentions.forEach(mention -> stems.addAll(Words.stems(mention.name())));
    return stems;
  }

  /** A quotation with the words that attribute it, which may stand in another sentence. */
  private static Span extent(Quotation quotation) {
    int start = quotation.span().start();
    int end = quotation.span().end();
    for (Span part : new Span[] {quotation.cue(), quotation.mention()}) {
      if (part != null) {
        start = Math.min(start, part.start());
        end = Math.max(end, part.end());
      }
    }
    return new Span(start, end);
  }

  private <T> List<List<T>> sorted(List<T> things, Function<T, Span> where) {
    List<List<T>> bySentence = new ArrayList<>();
    sentences.forEach(_ -> bySentence.add(new ArrayList<>()));
    for (T thing : things) {
      Span span = where.apply(thing);
      for (int i = firstEndingAfter(span.start()); i < sentences.size(); i++) {
        if (!sentences.get(i).span().overlaps(span)) {
          break;
        }
        bySentence.get(i).add(thing);
      }
    }
    return bySentence;
  }

  private int firstEndingAfter(int codePoint) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() > codePoint) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
