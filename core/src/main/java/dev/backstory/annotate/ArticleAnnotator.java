package dev.backstory.annotate;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.Mention;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence;
import dev.backstory.port.Embedder;
import dev.backstory.port.Tagger;
import java.util.List;

/**
 * Reads one article: its sentences, names, noun phrases, quotations, dates and figures. The time is
 * linear in the length of the text, and of a text beyond the bound only the beginning is read; the
 * record keeps the whole text.
 */
public final class ArticleAnnotator {
  /** UTF-16 length up to which a text is read by default: some 20,000 words. */
  public static final int DEFAULT_MAX_LENGTH = 120_000;

  private static final int LONGEST_WORD = 2_000;
  private static final int LEAD_WORDS = 60;

  private final SentenceTagger sentenceTagger;
  private final Embedder embedder;
  private final int maxLength;
  private final MentionFinder mentionFinder = new MentionFinder();
  private final PhraseFinder phraseFinder = new PhraseFinder();
  private final QuotationReader quotationReader = new QuotationReader();

  public ArticleAnnotator(Tagger tagger, Embedder embedder) {
    this(tagger, embedder, DEFAULT_MAX_LENGTH);
  }

  /**
   * @param maxLength UTF-16 length up to which a text is read
   */
  public ArticleAnnotator(Tagger tagger, Embedder embedder, int maxLength) {
    this.sentenceTagger = new SentenceTagger(tagger);
    this.embedder = embedder;
    this.maxLength = maxLength;
  }

  public AnnotatedArticle annotate(Article article) {
    String text = readable(article.text());
    List<TaggedSentence> sentences = sentenceTagger.tag(text);
    OffsetMap offsets = OffsetMap.of(text);
    List<Name> names = mentionFinder.find(sentences);
    return new AnnotatedArticle(
        article,
        sentences.stream().map(sentence -> withoutRole(sentence, offsets)).toList(),
        mentions(names, offsets),
        quotationReader.read(text, sentences, names, offsets),
        List.of(),
        List.of(),
        phraseFinder.find(sentences, offsets),
        embedding(article, text));
  }

  /** The text up to the bound, cut between two words where it can be. */
  private String readable(String text) {
    if (text.length() <= maxLength) {
      return text;
    }
    int cut = maxLength;
    while (cut > maxLength - LONGEST_WORD && cut > 1 && !Letters.isSpace(text.charAt(cut))) {
      cut--;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut);
  }

  private static Sentence withoutRole(TaggedSentence sentence, OffsetMap offsets) {
    return new Sentence(
        offsets.span(sentence.start(), sentence.end()), sentence.paragraph(), Role.NONE, 0, false);
  }

  private static List<Mention> mentions(List<Name> names, OffsetMap offsets) {
    return names.stream()
        .map(name -> new Mention(offsets.span(name.start(), name.end()), name.full(), name.type()))
        .toList();
  }

  private Embedding embedding(Article article, String text) {
    return embedder.embed(article.titleOrEmpty() + "\n" + lead(text));
  }

  private static String lead(String text) {
    int words = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Letters.isSpace(text.charAt(i)) && !Letters.isSpace(text.charAt(i - 1))) {
        words++;
        if (words == LEAD_WORDS) {
          return text.substring(0, i);
        }
      }
    }
    return text;
  }
}
