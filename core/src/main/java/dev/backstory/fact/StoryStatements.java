package dev.backstory.fact;

import dev.backstory.model.StoryArticle;
import dev.backstory.sentence.SentenceReader;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.TermIndex;
import dev.backstory.sentence.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sentences of a story, and how much any two of them speak of the same. */
public final class StoryStatements {
  private final List<StoryArticle> articles;
  private final List<StorySentence> sentences = new ArrayList<>();
  private final List<Set<String>> pairsOfWords = new ArrayList<>();
  private final TermIndex index;
  private final @Nullable LocalDate newestDay;
  private final @Nullable Instant newest;
  private final Map<String, Integer> titleWords = new HashMap<>();

  public StoryStatements(List<StoryArticle> articles) {
    this.articles = List.copyOf(articles);
    newestDay =
        articles.stream()
            .map(article -> article.article().publishedDay())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    newest =
        articles.stream()
            .map(article -> article.article().published())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    for (StoryArticle article : articles) {
      sentences.addAll(new SentenceReader(article).read(sentences.size()));
      Words.stems(article.article().titleOrEmpty())
          .forEach(word -> titleWords.merge(word, 1, Integer::sum));
    }
    index = new TermIndex(sentences.stream().map(StorySentence::stems).toList());
    sentences.forEach(sentence -> pairsOfWords.add(pairsOfWords(sentence.text())));
  }

  private static Set<String> pairsOfWords(String text) {
    Set<String> found = new HashSet<>();
    String before = "";
    for (String word : Words.of(text)) {
      String stem = Words.stem(word);
      if (!stem.isEmpty()) {
        if (!before.isEmpty()) {
          found.add(before + " " + stem);
        }
        before = stem;
      }
    }
    return found;
  }

  int articles() {
    return articles.size();
  }

  /** Of all articles, in their order, each at its ordinal. */
  public List<StorySentence> sentences() {
    return sentences;
  }

  List<StorySentence> sentencesOf(String articleId) {
    return sentences.stream().filter(s -> s.articleId().equals(articleId)).toList();
  }

  /** The others with at least this similarity. */
  List<StorySentence> near(StorySentence sentence, double least) {
    return index.near(sentence.ordinal(), least).stream().map(sentences::get).toList();
  }

  /** How much two sentences speak of the same, 0 to 1. */
  double similarity(StorySentence one, StorySentence other) {
    return index.cosine(one.ordinal(), other.ordinal());
  }

  /** How much a stem tells one sentence of this story from the others; 0 for an unknown one. */
  double weight(String stem) {
    return index.weight(stem);
  }

  /** Each two neighbouring stems of a sentence. */
  Set<String> pairsOfWords(StorySentence sentence) {
    return pairsOfWords.get(sentence.ordinal());
  }

  /** In how many headlines a stem stands. */
  int inHeadlines(String stem) {
    return titleWords.getOrDefault(stem, 0);
  }

  /** How much a sentence has to do with the headlines: words of them, 1 for one in each. */
  double relevance(StorySentence sentence) {
    double headlines = sentence.stems().stream().mapToInt(this::inHeadlines).sum();
    return headlines / articles.size();
  }

  /** The day of the newest article; null if no article has a day. */
  @Nullable LocalDate newestDay() {
    return newestDay;
  }

  /** When the newest article came out; null if no article has a time. */
  @Nullable Instant newest() {
    return newest;
  }
}
