package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.labels.Tables;
import dev.backstory.bench.polls.Poll;
import dev.backstory.bench.polls.PolledArticles;
import dev.backstory.bench.score.Confusion;
import dev.backstory.cluster.story.ArticleKind;
import dev.backstory.cluster.story.ArticleKindReader;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether round-ups and live blogs are told from reports of one event, on articles that were
 * labelled by id: precision and recall of each, and the confusion set by set.
 */
final class KindsMeasure {
  private static final String POLLS = "polls";

  private KindsMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    Map<String, Map<String, ArticleKind>> labels = labels();
    Confusion<ArticleKind> all = new Confusion<>(ArticleKind.class);
    for (Map.Entry<String, Map<String, ArticleKind>> set : labels.entrySet()) {
      Map<String, Article> articles = articles(data, set.getKey(), set.getValue().keySet());
      Confusion<ArticleKind> own = new Confusion<>(ArticleKind.class);
      set.getValue()
          .forEach(
              (id, kind) -> {
                Article article = Objects.requireNonNull(articles.get(id), id);
                ArticleKind found = ArticleKindReader.of(article);
                own.add(kind, found);
                all.add(kind, found);
              });
      System.out.print(own.table("kinds of articles, " + set.getKey()));
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    all.figures(List.of(ArticleKind.ROUND_UP)).forEach((n, v) -> figures.put("round-up." + n, v));
    all.figures(List.of(ArticleKind.LIVE)).forEach((n, v) -> figures.put("live." + n, v));
    return figures;
  }

  private static Map<String, Map<String, ArticleKind>> labels() throws IOException {
    Map<String, Map<String, ArticleKind>> labels = new LinkedHashMap<>();
    for (List<String> row : Tables.rows("article-kinds.tsv")) {
      labels
          .computeIfAbsent(row.get(0), _ -> new TreeMap<>())
          .put(row.get(1), ArticleKind.valueOf(row.get(2)));
    }
    return labels;
  }

  private static Map<String, Article> articles(Path data, String set, Set<String> wanted)
      throws IOException {
    Map<String, Article> articles = new HashMap<>();
    if (set.equals(POLLS)) {
      PolledArticles.items(Poll.archive(data))
          .forEach(
              (id, item) -> articles.put(id, article(id, item.title(), PolledArticles.text(item))));
      return articles;
    }
    for (JsonNode row : JsonRows.of(LabelledSets.file(data, set))) {
      String id = row.path("id").asString();
      if (wanted.contains(id)) {
        articles.put(id, article(id, row.path("title").asString(""), LabelledSets.text(row)));
      }
    }
    return articles;
  }

  private static Article article(String id, @Nullable String title, @Nullable String text) {
    String headline = title == null || title.isBlank() ? null : title;
    String words = text == null || text.isBlank() ? "-" : text;
    return new Article(id, null, null, List.of(), headline, null, null, null, null, words);
  }
}
