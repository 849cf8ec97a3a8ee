package dev.backstory.bench.gate;

import dev.backstory.cli.Models;
import dev.backstory.cluster.NewsroomFolder;
import dev.backstory.compose.StoryFigures;
import dev.backstory.intake.ArticleReader;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Whether figures of two articles of one story that count the same thing are told from those that
 * do not: precision and recall over labelled pairs, for the half that the rules were set on and for
 * the half that was held back.
 */
final class FiguresMeasure implements Measure {
  private static final String PAIRS = "figure-pairs.tsv";

  private enum Kind {
    SAME,
    OTHER
  }

  /** A figure by its place in an article. */
  private record Place(String articleId, Span span) {
    static Place of(List<String> row, int from) {
      return new Place(
          row.get(from),
          new Span(Integer.parseInt(row.get(from + 1)), Integer.parseInt(row.get(from + 2))));
    }
  }

  private record Pair(String half, Kind kind, String set, Place one, Place other) {
    static Pair of(List<String> row) {
      return new Pair(
          row.get(0),
          Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
          row.get(2),
          Place.of(row, 3),
          Place.of(row, 6));
    }
  }

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
    Map<String, Stories> sets = new HashMap<>();
    Map<String, Confusion<Kind>> halves = new TreeMap<>();
    for (List<String> row : Tables.rows(PAIRS)) {
      Pair pair = Pair.of(row);
      Stories stories = sets.computeIfAbsent(pair.set(), set -> Stories.read(data, set));
      halves
          .computeIfAbsent(pair.half(), _ -> new Confusion<>(Kind.class))
          .add(pair.kind(), found(stories, pair));
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    halves.forEach(
        (half, confusion) -> {
          System.out.print(confusion.table("pairs of figures, " + half));
          confusion
              .figures(List.of(Kind.SAME))
              .forEach((name, value) -> figures.put(half + ".same." + name, value));
        });
    return figures;
  }

  private static Kind found(Stories stories, Pair pair) {
    Place one = pair.one();
    Place other = pair.other();
    return stories
            .of(one.articleId())
            .comparable(one.articleId(), one.span(), other.articleId(), other.span())
        ? Kind.SAME
        : Kind.OTHER;
  }

  /** The stories of a set, read when they are first asked for. */
  private static final class Stories {
    private final Map<String, List<Article>> articles = new HashMap<>();
    private final Map<String, String> storyOf = new HashMap<>();
    private final Map<String, StoryFigures> figures = new HashMap<>();

    static Stories read(Path data, String set) {
      Stories stories = new Stories();
      ArticleReader.read(
          data.resolve("stories").resolve(set).resolve("articles.jsonl.gz"),
          (row, article) -> stories.add(row.path("story").asString(), article),
          rejection -> System.err.println(rejection.where() + ": " + rejection.reason()));
      return stories;
    }

    private void add(String story, Article article) {
      storyOf.put(article.id(), story);
      articles.computeIfAbsent(story, _ -> new ArrayList<>()).add(article);
    }

    StoryFigures of(String articleId) {
      String story = Objects.requireNonNull(storyOf.get(articleId), articleId);
      return figures.computeIfAbsent(story, this::figures);
    }

    private StoryFigures figures(String story) {
      List<AnnotatedArticle> read =
          articles.getOrDefault(story, List.of()).stream()
              .map(Models.annotator()::annotate)
              .toList();
      return new StoryFigures(new NewsroomFolder().fold(read));
    }
  }
}
