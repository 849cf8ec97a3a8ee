package dev.backstory.bench.gate;

import dev.backstory.bench.gate.LabelledMention.Stretch;
import dev.backstory.cli.Models;
import dev.backstory.model.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether people, organisations and places are found, as what they are, and joined within an
 * article: F1 over mentions that were labelled in articles of three sets, for those whose faults
 * were looked at and for those that were held back.
 */
public final class MentionsMeasure implements Measure {
  private static final List<String> HALVES = List.of("tuned", "held");

  @Override
  public String name() {
    return "mentions";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String half : HALVES) {
      score(data, half, new HashMap<>())
          .figures()
          .forEach((figure, value) -> figures.put(half + "." + figure, value));
    }
    return figures;
  }

  /** Prints what is wrong in the tuned half, each fault with its words. */
  public static void main(String[] args) throws IOException {
    Path data = QualityGate.data(QualityGate.root(Path.of("").toAbsolutePath())).orElseThrow();
    Map<String, Article> articles = new HashMap<>();
    for (MentionScore.Fault fault : score(data, HALVES.getFirst(), articles).faults()) {
      String text = Objects.requireNonNull(articles.get(fault.article())).text();
      int start = text.offsetByCodePoints(0, fault.span().start());
      int end = text.offsetByCodePoints(0, fault.span().end());
      String words = text.substring(start, end);
      System.out.println(
          String.join("\t", fault.kind(), fault.type().name(), words, fault.article()));
    }
  }

  private static MentionScore score(Path data, String half, Map<String, Article> articles)
      throws IOException {
    List<Stretch> stretches = LabelledMention.read(half);
    articles.putAll(articles(data, stretches));
    MentionScore score = new MentionScore();
    for (Stretch stretch : stretches) {
      Article article = Objects.requireNonNull(articles.get(stretch.article()), stretch.article());
      score.add(stretch, article.text(), Models.annotator().annotate(article).mentions());
    }
    return score;
  }

  /** The articles of stretches, by their ids. */
  private static Map<String, Article> articles(Path data, List<Stretch> stretches)
      throws IOException {
    Map<String, Set<String>> bySet =
        stretches.stream()
            .collect(
                Collectors.groupingBy(
                    Stretch::set,
                    TreeMap::new,
                    Collectors.mapping(Stretch::article, Collectors.toSet())));
    Map<String, Article> articles = new HashMap<>();
    for (Map.Entry<String, Set<String>> set : bySet.entrySet()) {
      articles.putAll(StorySets.articles(data, set.getKey(), set.getValue()));
    }
    return articles;
  }
}
