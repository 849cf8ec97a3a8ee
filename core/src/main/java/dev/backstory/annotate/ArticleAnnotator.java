package dev.backstory.annotate;

import dev.backstory.annotate.figure.QuantityFinder;
import dev.backstory.annotate.kind.KindClassifier;
import dev.backstory.annotate.kind.PostReader;
import dev.backstory.annotate.kind.SentenceKinds;
import dev.backstory.annotate.name.DatelinePlaces;
import dev.backstory.annotate.name.MentionFinder;
import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.open.OpenMatters;
import dev.backstory.annotate.quote.QuotationReader;
import dev.backstory.annotate.quote.SpeechFinder;
import dev.backstory.annotate.role.RoleClassifier;
import dev.backstory.annotate.role.RolePrediction;
import dev.backstory.annotate.text.Letters;
import dev.backstory.annotate.text.PhraseFinder;
import dev.backstory.annotate.text.ProseFilter;
import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.annotate.time.MainVerbs;
import dev.backstory.annotate.time.PublicationDay;
import dev.backstory.annotate.time.TimeResolver;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.Mention;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Quotation;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.port.Embedder;
import dev.backstory.port.Tagger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads one article: its sentences, names, noun phrases, quotations, dates and figures. The time is
 * linear in the length of the text, and of a text beyond the bound only the beginning is read; the
 * record keeps the whole text and says how far it was read.
 */
public final class ArticleAnnotator {
  /** The languages that are read, as ISO 639-1 codes. */
  public static final Set<String> LANGUAGES = Set.of("en");

  /**
   * Which reader this is: one more with every change of what is read in an article or how. What an
   * earlier one read is read anew.
   */
  public static final int VERSION = 9;

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
  private final PostReader postReader = new PostReader();
  private final RoleClassifier roleClassifier = RoleClassifier.trained();
  private final SentenceKinds sentenceKinds = new SentenceKinds(KindClassifier.trained());
  private final TimeResolver timeResolver = new TimeResolver();
  private final QuantityFinder quantityFinder = new QuantityFinder();

  public ArticleAnnotator(Tagger tagger, Embedder embedder) {
    this(tagger, embedder, DEFAULT_MAX_LENGTH);
  }

  /**
   * @param embedder of all {@link #LANGUAGES}
   * @param maxLength UTF-16 length up to which a text is read
   */
  public ArticleAnnotator(Tagger tagger, Embedder embedder, int maxLength) {
    if (!embedder.languages().containsAll(LANGUAGES)) {
      throw new IllegalArgumentException("embeds " + embedder.languages() + ", not " + LANGUAGES);
    }
    this.sentenceTagger = new SentenceTagger(tagger);
    this.embedder = embedder;
    this.maxLength = maxLength;
  }

  public AnnotatedArticle annotate(Article article) {
    String text = readable(article.text());
    OffsetMap offsets = OffsetMap.of(text);
    List<TaggedSentence> sentences =
        ProseFilter.of(article.details().passages(), sentenceTagger.tag(text), offsets);
    List<Name> names = DatelinePlaces.of(mentionFinder.find(sentences), sentences, text);
    List<Quotation> posts = postReader.read(text, names, offsets);
    List<Quotation> quotations =
        Stream.concat(
                quotationReader.read(text, sentences, names, offsets).stream(), posts.stream())
            .sorted(Comparator.comparingInt(quotation -> quotation.span().start()))
            .toList();
    return new AnnotatedArticle(
        article,
        offsets.length(),
        sentences(article, sentences, quotations, posts, offsets),
        mentions(names, offsets),
        quotations,
        timeResolver.resolve(sentences, PublicationDay.of(article), offsets),
        sentences.stream().flatMap(s -> quantityFinder.find(s, offsets).stream()).toList(),
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

  private List<Sentence> sentences(
      Article article,
      List<TaggedSentence> tagged,
      List<Quotation> quotations,
      List<Quotation> posts,
      OffsetMap offsets) {
    List<RolePrediction> roles = roleClassifier.classify(article.title(), tagged);
    List<ParagraphKind> kinds = sentenceKinds.of(article, tagged, quotations, posts, offsets);
    SpeechFinder speech = new SpeechFinder(quotations);
    List<Sentence> sentences = new ArrayList<>(tagged.size());
    for (int i = 0; i < roles.size(); i++) {
      TaggedSentence sentence = tagged.get(i);
      Span span = offsets.span(sentence.start(), sentence.end());
      RolePrediction role = roles.get(i);
      sentences.add(
          new Sentence(
              span,
              sentence.paragraph(),
              role.role(),
              role.probability(),
              speech.isIn(span),
              kinds.get(i),
              MainVerbs.of(sentence, offsets),
              OpenMatters.of(sentence, offsets)));
    }
    return sentences;
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
