package dev.backstory.compose.story;

import dev.backstory.model.Evidence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Role;
import dev.backstory.model.Span;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.Utterance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that the writers of a page need to know of a story's articles, read once. */
public final class StoryMaterial {
  /** From this cosine on two sentences say the same. */
  static final double SAME = 0.4;

  /** Above this one of two sentences is enough. */
  private static final double REPEATED = 0.32;

  private static final double CONTAINED = 0.65;

  private final List<StoryArticle> articles;
  private final List<Utterance> utterances;
  private final List<StorySentence> sentences = new ArrayList<>();
  private final Map<String, List<StorySentence>> byArticle = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, OffsetMap> offsets = new LinkedHashMap<>();
  private final Map<String, Integer> documentFrequency = new TreeMap<>();
  private final Map<String, Integer> titleWords = new TreeMap<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private final TermIndex index;
  private final Points points;
  private final PhraseIndex phrases;
  private final Recency recency;

  public StoryMaterial(List<StoryArticle> articles) {
    this(articles, List.of());
  }

  public StoryMaterial(List<StoryArticle> articles, List<Utterance> utterances) {
    this.articles = List.copyOf(articles);
    this.utterances = List.copyOf(utterances);
    for (StoryArticle article : this.articles) {
      List<StorySentence> read = new SentenceReader(article).read(sentences.size());
      sentences.addAll(read);
      byArticle.put(article.article().id(), read);
      texts.put(article.article().id(), article.article().text());
      offsets.put(article.article().id(), OffsetMap.of(article.article().text()));
      count(article, read);
    }
    index = new TermIndex(sentences.stream().map(StorySentence::stems).toList());
    points = new Points(sentences, index, SAME);
    phrases = new PhraseIndex(sentences);
    recency = new Recency(this.articles);
  }

  private void count(StoryArticle article, List<StorySentence> read) {
    if (Opinion.is(article.article())) {
      columns.add(article.article().id());
    }
    Set<String> words = new LinkedHashSet<>();
    read.forEach(sentence -> words.addAll(sentence.stems()));
    words.forEach(word -> documentFrequency.merge(word, 1, Integer::sum));
    Words.stems(article.article().titleOrEmpty())
        .forEach(word -> titleWords.merge(word, 1, Integer::sum));
  }

  /** In order of arrival. */
  public List<StoryArticle> articles() {
    return articles;
  }

  /** What is quoted, each quotation in one of them. */
  public List<Utterance> utterances() {
    return utterances;
  }

  /** Of all articles, in their order. */
  public List<StorySentence> sentences() {
    return Collections.unmodifiableList(sentences);
  }

  /** The sentences of one article, in its order. */
  public List<StorySentence> sentencesOf(String articleId) {
    return byArticle.getOrDefault(articleId, List.of());
  }

  /** Those whose role is one of these, in the order of the articles. */
  public List<StorySentence> withRole(Role first, Role... more) {
    Set<Role> roles = EnumSet.of(first, more);
    return sentences.stream().filter(sentence -> roles.contains(sentence.role())).toList();
  }

  /** The sentence before it in its article, or null. */
  public @Nullable StorySentence before(StorySentence sentence) {
    List<StorySentence> own = sentencesOf(sentence.articleId());
    return sentence.index() == 0 ? null : own.get(sentence.index() - 1);
  }

  /** The sentence after it in its article, or null. */
  public @Nullable StorySentence after(StorySentence sentence) {
    List<StorySentence> own = sentencesOf(sentence.articleId());
    return sentence.index() + 1 >= own.size() ? null : own.get(sentence.index() + 1);
  }

  /** All points, those that most newsrooms tell first; each sentence is in exactly one. */
  public List<Point> points() {
    return points.all();
  }

  Point pointOf(StorySentence sentence) {
    return points.of(sentence);
  }

  /** How many independent newsrooms tell what the sentence says, at least 1. */
  public int support(StorySentence sentence) {
    return pointOf(sentence).support();
  }

  /** Its noun phrases and names. */
  public PhraseIndex phrases() {
    return phrases;
  }

  /** How far along each article came. */
  public Recency recency() {
    return recency;
  }

  /** How much two sentences speak of the same, 0 to 1. */
  public double similarity(StorySentence one, StorySentence other) {
    return index.cosine(one.ordinal(), other.ordinal());
  }

  /** Whether a reader who knows the one learns next to nothing from the other. */
  public boolean repeats(StorySentence one, StorySentence other) {
    return similarity(one, other) > REPEATED || overlap(one.stems(), other.stems()) >= CONTAINED;
  }

  /** How much of the smaller set is in the other, 0 to 1. */
  public static double overlap(Set<String> one, Set<String> other) {
    Set<String> smaller = one.size() <= other.size() ? one : other;
    Set<String> larger = smaller == one ? other : one;
    long shared = smaller.stream().filter(larger::contains).count();
    return smaller.isEmpty() ? 0 : (double) shared / smaller.size();
  }

  /** The sentence that begins a stretch of an article. */
  public Optional<StorySentence> at(Evidence evidence) {
    return sentencesOf(evidence.articleId()).stream()
        .filter(sentence -> sentence.span().overlaps(evidence.span()))
        .findFirst();
  }

  /** How much a stem tells one sentence of this story from the others; 0 for an unknown one. */
  public double weight(String stem) {
    return index.weight(stem);
  }

  /** In how many articles a stem occurs. */
  public int documentFrequency(String stem) {
    return documentFrequency.getOrDefault(stem, 0);
  }

  /** Stems of the headlines, each with how many headlines have it. */
  public Map<String, Integer> titleWords() {
    return Collections.unmodifiableMap(titleWords);
  }

  /** The text of an article, null if it is none of this story's. */
  public @Nullable String text(String articleId) {
    return texts.get(articleId);
  }

  /** The characters of a stretch of one of the story's articles. */
  public String slice(String articleId, Span span) {
    OffsetMap map = offsets.get(articleId);
    if (map == null) {
      throw new IllegalArgumentException("not an article of this story: " + articleId);
    }
    return map.slice(span);
  }

  /** Whether the article is a column or comment. */
  public boolean isColumn(String articleId) {
    return columns.contains(articleId);
  }

  /** How many newsrooms reported by themselves, at least 1. */
  public int newsrooms() {
    return Math.max(
        1,
        (int)
            articles.stream()
                .filter(StoryArticle::independent)
                .map(StoryArticle::newsroom)
                .distinct()
                .count());
  }

  /** How many different outlets. */
  public int outlets() {
    return (int) articles.stream().map(a -> a.article().outletName()).distinct().count();
  }
}
