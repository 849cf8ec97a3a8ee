package dev.backstory.compose;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.fact.FactFinder;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.EntityType;
import dev.backstory.model.MainVerb;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.Mention;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Publisher;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence;
import dev.backstory.model.Sentence.OpenMatter;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.DatedClause;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.model.TimeExpression.Precision;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An annotated article for tests, written sentence by sentence; what is annotated is always found
 * in the sentence that was added last.
 */
public final class ArticleFixture {
  private final String id;
  private final String outlet;
  private String title = "";
  private List<String> authors = List.of("Robin Hale");
  private String newsroom;
  private @Nullable String wire;
  private boolean independent = true;
  private @Nullable Publisher publisher;
  private @Nullable Instant published = Instant.parse("2025-03-10T08:00:00Z");
  private @Nullable Instant modified;
  private @Nullable String url;
  private int paragraph;
  private int last;
  private final StringBuilder text = new StringBuilder();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Quotation> quotations = new ArrayList<>();
  private final List<TimeExpression> times = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();
  private final List<Span> phrases = new ArrayList<>();
  private final List<Span> taken = new ArrayList<>();

  public ArticleFixture(String id, String outlet) {
    this.id = id;
    this.outlet = outlet;
    this.newsroom = outlet;
  }

  ArticleFixture publishedIn(String country) {
    this.publisher = new Publisher(country, null);
    return this;
  }

  public ArticleFixture title(String title) {
    this.title = title;
    return this;
  }

  ArticleFixture url(String url) {
    this.url = url;
    return this;
  }

  public ArticleFixture published(@Nullable String instant) {
    this.published = instant == null ? null : Instant.parse(instant);
    return this;
  }

  public ArticleFixture modified(String instant) {
    this.modified = Instant.parse(instant);
    return this;
  }

  /** A copy of an agency's report. */
  public ArticleFixture wire(String agency, boolean first) {
    this.wire = agency;
    this.newsroom = agency;
    this.independent = first;
    return this;
  }

  /** The sentence added last stands in another article of the story, from which it was taken. */
  public ArticleFixture taken() {
    taken.add(sentences.getLast().span());
    return this;
  }

  /** A sentence in a paragraph of its own. */
  public ArticleFixture line(Role role, String sentence) {
    if (!text.isEmpty()) {
      text.append("\n");
      paragraph++;
    }
    return add(role, sentence);
  }

  /** A sentence in the same paragraph as the one before. */
  public ArticleFixture more(Role role, String sentence) {
    text.append(" ");
    return add(role, sentence);
  }

  private ArticleFixture add(Role role, String sentence) {
    last = length();
    text.append(sentence);
    sentences.add(new Sentence(new Span(last, length()), paragraph, role, 0.9, false));
    return this;
  }

  /** What is annotated next is found from these words on, and no more in the last sentence. */
  public ArticleFixture since(String words) {
    last = text.codePointCount(0, text.indexOf(words));
    return this;
  }

  /** The sentence added last is no reporting. */
  public ArticleFixture kind(ParagraphKind kind) {
    Sentence it = sentences.removeLast();
    return instead(it, kind, it.verb(), it.open());
  }

  private ArticleFixture instead(
      Sentence it, ParagraphKind kind, @Nullable MainVerb verb, @Nullable OpenMatter open) {
    sentences.add(
        new Sentence(
            it.span(), it.paragraph(), it.role(), it.confidence(), it.speech(), kind, verb, open));
    return this;
  }

  /** Somebody other than the journalist speaks in the sentence added last. */
  public ArticleFixture speech() {
    Sentence it = sentences.removeLast();
    sentences.add(
        new Sentence(
            it.span(),
            it.paragraph(),
            it.role(),
            it.confidence(),
            true,
            it.kind(),
            it.verb(),
            it.open()));
    return this;
  }

  public ArticleFixture signedBy(String... names) {
    authors = List.of(names);
    return this;
  }

  /** What the main verb of the sentence added last is. */
  public ArticleFixture verb(String written, Tense tense) {
    Sentence it = sentences.removeLast();
    MainVerb verb = new MainVerb(find(written), written, tense, tense != Tense.NONE);
    return instead(it, it.kind(), verb, it.open());
  }

  /**
   * What the sentence added last says is not known.
   *
   * @param subject as written, empty where it is what is asked for
   * @param rest as written, empty for none
   */
  public ArticleFixture open(String word, String helper, String subject, String verb, String rest) {
    Sentence it = sentences.removeLast();
    Span end = new Span(it.span().end(), it.span().end());
    OpenMatter matter =
        new OpenMatter(
            word,
            "",
            helper,
            subject.isEmpty() ? null : find(subject),
            verb,
            rest.isEmpty() ? end : find(rest));
    return instead(it, it.kind(), it.verb(), matter);
  }

  public ArticleFixture person(String written, String name) {
    return mention(written, name, EntityType.PERSON);
  }

  public ArticleFixture mention(String written, String name, EntityType type) {
    mentions.add(new Mention(find(written), name, type));
    return this;
  }

  /** The content with its marks, the cue and the words that name the source. */
  public ArticleFixture quote(
      Quotation.Kind kind,
      String content,
      @Nullable String cue,
      String source,
      @Nullable String speaker,
      @Nullable String role) {
    quotations.add(
        new Quotation(
            kind,
            find(content),
            cue == null ? null : find(cue),
            find(source),
            speaker == null ? null : new Speaker(speaker, role, true)));
    return this;
  }

  /** The quotation added last has a speaker who is not sure. */
  public ArticleFixture unsure() {
    Quotation last = quotations.removeLast();
    Speaker speaker = Objects.requireNonNull(last.speaker());
    quotations.add(
        new Quotation(
            last.kind(),
            last.span(),
            last.cue(),
            last.mention(),
            new Speaker(speaker.name(), speaker.role(), false)));
    return this;
  }

  /** A time that the main clause tells of, which lies behind. */
  public ArticleFixture time(String words, LocalDate date, Precision precision) {
    return time(words, date, precision.end(date), precision, Direction.PAST, true);
  }

  /** A day behind, of the main clause with this verb. */
  public ArticleFixture day(String words, LocalDate date, String verb) {
    return day(words, date, new DatedClause(find(verb), true));
  }

  /** A day behind, of another clause than the main one, with this verb. */
  public ArticleFixture dayAside(String words, LocalDate date, String verb) {
    return day(words, date, new DatedClause(find(verb), false));
  }

  private ArticleFixture day(String words, LocalDate date, DatedClause clause) {
    Span span = find(words);
    times.add(new TimeExpression(span, date, date, Precision.DAY, null, Direction.PAST, clause));
    return this;
  }

  /** A time of another clause than the main one. */
  public ArticleFixture timeAside(String words, LocalDate date, Precision precision) {
    return time(words, date, precision.end(date), precision, Direction.PAST, false);
  }

  /** A day that lies ahead. */
  public ArticleFixture dayAhead(String words, LocalDate date) {
    return time(words, date, date, Precision.DAY, Direction.FUTURE, true);
  }

  /** A stretch of time behind, of the main clause. */
  public ArticleFixture stretch(String words, LocalDate date, LocalDate end, Precision precision) {
    return time(words, date, end, precision, Direction.PAST, true);
  }

  private ArticleFixture time(
      String words,
      LocalDate date,
      LocalDate end,
      Precision precision,
      Direction direction,
      boolean main) {
    Span span = find(words);
    DatedClause clause = new DatedClause(new Span(span.start(), span.start() + 1), main);
    times.add(new TimeExpression(span, date, end, precision, null, direction, clause));
    return this;
  }

  public ArticleFixture quantity(
      String words, int value, @Nullable String unit, @Nullable String counts) {
    quantities.add(
        Quantity.level(find(words), BigDecimal.valueOf(value), Quantity.Bound.EXACT, unit, counts));
    return this;
  }

  public ArticleFixture atLeast(String words, int value, String counts) {
    quantities.add(
        Quantity.level(
            find(words), BigDecimal.valueOf(value), Quantity.Bound.AT_LEAST, null, counts));
    return this;
  }

  public ArticleFixture phrase(String words) {
    phrases.add(find(words));
    return this;
  }

  private Span find(String words) {
    int at = text.indexOf(words, text.offsetByCodePoints(0, last));
    if (at < 0) {
      throw new IllegalArgumentException("not in the last sentence: " + words);
    }
    int start = text.codePointCount(0, at);
    return new Span(start, start + words.codePointCount(0, words.length()));
  }

  private int length() {
    return text.codePointCount(0, text.length());
  }

  public StoryArticle build() {
    Article article =
        new Article(
            id, url, outlet, authors, title, published, modified, "en", wire, text.toString());
    AnnotatedArticle annotated =
        new AnnotatedArticle(
            article,
            article.length(),
            sentences,
            mentions,
            quotations,
            times,
            quantities,
            phrases,
            Embedding.of(1));
    return new StoryArticle(annotated, newsroom, wire, independent, taken, publisher);
  }

  public static StoryMaterial material(ArticleFixture... articles) {
    List<StoryArticle> built = List.of(articles).stream().map(ArticleFixture::build).toList();
    return new StoryMaterial(built, List.of(), new FactFinder(new OverlapJudge()).find(built));
  }
}
