package dev.backstory.compose.story;

import dev.backstory.model.Article;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Role;
import dev.backstory.model.Span;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryFacts;
import dev.backstory.model.Utterance;
import dev.backstory.sentence.SentenceReader;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.TermIndex;
import dev.backstory.sentence.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that the writers of a page need to know of a story's articles, read once. */
public final class StoryMaterial {
  /** From this probability on a reader who knows the one learns next to nothing from the other. */
  private static final double REPEATED = 0.25;

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
  private final StoryFacts facts;
  private final Map<Evidence, StorySentence> byEvidence = new LinkedHashMap<>();
  private final PhraseIndex phrases;
  private final Recency recency;

  /**
   * @param articles in order of arrival
   * @param utterances what is quoted in them
   * @param facts what they tell
   */
  public StoryMaterial(List<StoryArticle> articles, List<Utterance> utterances, StoryFacts facts) {
    this.articles = List.copyOf(articles);
    this.utterances = List.copyOf(utterances);
    this.facts = facts;
    for (StoryArticle article : this.articles) {
      List<StorySentence> read = new SentenceReader(article).read(sentences.size());
      sentences.addAll(read);
      read.forEach(sentence -> byEvidence.put(sentence.evidence(), sentence));
      byArticle.put(article.article().id(), read);
      texts.put(article.article().id(), article.article().text());
      offsets.put(article.article().id(), OffsetMap.of(article.article().text()));
      count(article, read);
    }
    index = new TermIndex(sentences.stream().map(StorySentence::stems).toList());
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

  /** What the articles tell. */
  public StoryFacts facts() {
    return facts;
  }

  /** What a sentence tells; empty where it tells nothing, as a caption does. */
  public Optional<Fact> factOf(StorySentence sentence) {
    return facts.toldAt(sentence.evidence());
  }

  /** The sentences that tell a fact, the best first. */
  public List<StorySentence> tellings(Fact fact) {
    return fact.tellings().stream().map(byEvidence::get).filter(Objects::nonNull).toList();
  }

  /** How many independent newsrooms tell what the sentence says, at least 1. */
  public int support(StorySentence sentence) {
    return Math.max(1, factOf(sentence).map(fact -> fact.newsrooms().size()).orElse(1));
  }

  /** Whether a reader who knows the one learns next to nothing from the other. */
  public boolean repeats(StorySentence one, StorySentence other) {
    return isAlike(one, other, REPEATED);
  }

  /** Whether they tell one fact, or may do so with this probability. */
  public boolean isAlike(StorySentence one, StorySentence other, double probability) {
    return one.equals(other)
        || factOf(one).isPresent() && factOf(one).equals(factOf(other))
        || facts.same(one.evidence(), other.evidence()) >= probability;
  }

  /** Its noun phrases and names. */
  public PhraseIndex phrases() {
    return phrases;
  }

  /** How far along each article came. */
  public Recency recency() {
    return recency;
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

  /** When an article of the story was published; null where that is not known. */
  public @Nullable LocalDate publishedDay(String articleId) {
    return articles.stream()
        .map(StoryArticle::article)
        .filter(article -> article.id().equals(articleId))
        .findFirst()
        .map(Article::publishedDay)
        .orElse(null);
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

  /**
   * How many newsrooms reported by themselves, at least 1: those that {@link
   * dev.backstory.cluster.copy.NewsroomResolver} tells apart.
   */
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
