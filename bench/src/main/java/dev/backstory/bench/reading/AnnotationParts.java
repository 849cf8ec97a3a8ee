package dev.backstory.bench.reading;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.annotate.figure.QuantityFinder;
import dev.backstory.annotate.role.RoleClassifier;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.annotate.time.PublicationDay;
import dev.backstory.annotate.time.TimeResolver;
import dev.backstory.bench.data.NoEmbedder;
import dev.backstory.desk.Models;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Sentence;
import dev.backstory.port.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The parts of reading one article, each by itself. The article is put together from lines, over
 * again until it has as many words as asked for.
 */
final class AnnotationParts {
  private static final int SHORTEST_LINE = 60;
  private static final String TITLE = "Ferry to the islands stays in harbour";

  private final Article article;
  private final OffsetMap offsets;
  private final List<TaggedSentence> sentences = new ArrayList<>();
  private final Map<String, List<Token>> tokens = new HashMap<>();
  private final ArticleAnnotator untagged =
      new ArticleAnnotator(_ -> List.of(), new NoEmbedder(), Integer.MAX_VALUE);
  private final ArticleAnnotator tagged =
      new ArticleAnnotator(
          s -> tokens.getOrDefault(s, List.of()), new NoEmbedder(), Integer.MAX_VALUE);
  private final ArticleAnnotator whole =
      new ArticleAnnotator(Models.tagger(), Models.embedder(), Integer.MAX_VALUE);
  private final RoleClassifier roleClassifier = RoleClassifier.trained();
  private final TimeResolver timeResolver = new TimeResolver();
  private final QuantityFinder quantityFinder = new QuantityFinder();

  /**
   * @param lines of which the article is made
   * @param words how many it has
   */
  AnnotationParts(List<String> lines, int words) {
    article =
        new Article(
            "a",
            null,
            null,
            List.of(),
            TITLE,
            Instant.parse("2031-03-05T12:00:00Z"),
            null,
            "en",
            null,
            text(lines, words));
    offsets = OffsetMap.of(article.text());
    for (Sentence sentence : split().sentences()) {
      String text = offsets.slice(sentence.span());
      List<Token> read = tokens.computeIfAbsent(text, Models.tagger()::tag);
      int start = offsets.utf16(sentence.span().start());
      sentences.add(
          new TaggedSentence(start, start + text.length(), sentence.paragraph(), text, read));
    }
  }

  private static String text(List<String> lines, int words) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (int i = 0; count < words; i++) {
      String line = lines.get(i % lines.size());
      count += line.split(" ").length;
      text.append(line).append("\n\n");
    }
    return text.toString();
  }

  /** The longer lines of the demonstration newsroom's articles. */
  static List<String> lines(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("demo/articles"))) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
      return lines.stream().filter(line -> line.length() > SHORTEST_LINE).toList();
    }
  }

  /** Sentences alone. */
  AnnotatedArticle split() {
    return untagged.annotate(article);
  }

  /** Words, parts of speech and names of every sentence. */
  int tag() {
    return sentences.stream().mapToInt(s -> Models.tagger().tag(s.text()).size()).sum();
  }

  /** All that is read once sentences are tagged: names, quotations, and what is below. */
  AnnotatedArticle read() {
    return tagged.annotate(article);
  }

  int roles() {
    return roleClassifier.classify(TITLE, sentences).size();
  }

  int datesAndFigures() {
    int found = timeResolver.resolve(sentences, PublicationDay.of(article), offsets).size();
    for (TaggedSentence sentence : sentences) {
      found += quantityFinder.find(sentence, offsets).size();
    }
    return found;
  }

  /** Of title and lead. */
  Embedding embed() {
    return Models.embedder()
        .embed(TITLE + "\n" + article.text().substring(0, Math.min(400, article.text().length())));
  }

  AnnotatedArticle whole() {
    return whole.annotate(article);
  }
}
