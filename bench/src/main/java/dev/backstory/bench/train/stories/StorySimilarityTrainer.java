package dev.backstory.bench.train.stories;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.archive.ArticleReader;
import dev.backstory.bench.score.BCubed;
import dev.backstory.bench.stories.FoundStories;
import dev.backstory.bench.train.LogisticRegression;
import dev.backstory.bench.train.LogisticRegression.Example;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.cluster.story.StorySimilarity;
import dev.backstory.cluster.story.StoryViews;
import dev.backstory.desk.OrderedWork;
import dev.backstory.models.OnnxEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds the weights of the story similarity. Prints for each set how well it is clustered with
 * weights that the others gave, then writes those that all gave. What is learnt is what clustering
 * meets: the articles pass in their order, each beside the stories near it. Every set counts the
 * same, and passes as it is, without dates, and without dates and titles.
 */
public final class StorySimilarityTrainer {
  private static final LogisticRegression REGRESSION = new LogisticRegression(0.01);
  private static final List<UnaryOperator<ArticleSignature>> VARIANTS =
      List.of(
          UnaryOperator.identity(),
          ArticleSignature::undated,
          article -> untitled(article.undated()));

  /** What the labelled sets cannot tell, which hold whole reports and little besides stories. */
  private static final Map<String, Double> SET_BY_HAND = Map.of("few-words", -0.8);

  private StorySimilarityTrainer() {}

  /** Articles in order of arrival, and the story of each, in their order. */
  private record LabelledStream(
      String name, List<ArticleSignature> articles, List<String> stories) {}

  /**
   * Trains on these sets.
   *
   * @param files gzipped JSON Lines of articles with their {@code story}
   * @param out takes the table
   */
  public static void train(List<Path> files, Path out) throws IOException {
    List<LabelledStream> sets = files.stream().map(StorySimilarityTrainer::read).toList();
    for (LabelledStream held : sets) {
      Map<String, Double> weights = train(sets.stream().filter(set -> set != held).toList());
      report("trained on the others", held, weights);
    }
    Map<String, Double> weights = train(sets);
    sets.forEach(set -> report("trained on all", set, weights));
    Files.write(out, table(weights));
  }

  private static LabelledStream read(Path file) {
    List<ArticleSignature> articles = new ArrayList<>();
    List<String> stories = new ArrayList<>();
    try (OnnxEmbedder embedder = new OnnxEmbedder();
        OrderedWork<ArticleSignature> work = new OrderedWork<>(articles::add)) {
      ArticleAnnotator annotator = new ArticleAnnotator(_ -> List.of(), embedder);
      ArticleReader.read(
          file,
          (row, article) -> {
            stories.add(row.path("story").asString());
            work.submit(() -> ArticleSignature.of(annotator.annotate(article)));
          },
          rejection -> System.err.println(rejection.where() + ": " + rejection.reason()));
      work.finish();
    }
    return new LabelledStream(String.valueOf(file.getParent()), articles, stories);
  }

  /** The weights that these streams give, by the names of the views. */
  private static Map<String, Double> train(List<LabelledStream> sets) {
    double[] fitted =
        REGRESSION.fit(sets.stream().flatMap(StorySimilarityTrainer::examples).toList());
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int i = 0; i < StoryViews.NAMES.size(); i++) {
      String name = StoryViews.NAMES.get(i);
      weights.put(name, SET_BY_HAND.getOrDefault(name, fitted[i]));
    }
    weights.put(StorySimilarity.INTERCEPT, fitted[fitted.length - 1]);
    return weights;
  }

  private static Stream<Example> examples(LabelledStream set) {
    return VARIANTS.stream().flatMap(variant -> examples(set, variant));
  }

  private static Stream<Example> examples(
      LabelledStream set, UnaryOperator<ArticleSignature> variant) {
    ActiveStories active = new ActiveStories();
    List<StoryViews> all = new ArrayList<>();
    List<Boolean> same = new ArrayList<>();
    for (int i = 0; i < set.articles().size(); i++) {
      ArticleSignature article = variant.apply(set.articles().get(i));
      String story = set.stories().get(i);
      for (StoryViews views : active.near(article)) {
        all.add(views);
        same.add(views.storyId().equals(story));
      }
      active.add(article, story);
    }
    double weight = 1.0 / same.stream().filter(it -> it).count();
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
        .map(i -> new Example(values(all.get(i)), same.get(i), weight));
  }

  private static double[] values(StoryViews views) {
    return StoryViews.NAMES.stream()
        .mapToDouble(name -> SET_BY_HAND.containsKey(name) ? 0 : views.value(name))
        .toArray();
  }

  private static ArticleSignature untitled(ArticleSignature it) {
    return new ArticleSignature(
        it.articleId(),
        it.embedding(),
        it.text(),
        Map.of(),
        it.days(),
        it.quoted(),
        it.published(),
        it.language(),
        it.kind());
  }

  private static void report(String how, LabelledStream set, Map<String, Double> weights) {
    StoryClusterer clusterer = new StoryClusterer(StorySimilarity.of(weights));
    for (int i = 0; i < VARIANTS.size(); i++) {
      BCubed score = BCubed.of(set.stories(), cluster(set, VARIANTS.get(i), clusterer));
      System.out.printf(
          Locale.ROOT,
          "%s, %s%s: B-cubed P %.3f R %.3f F1 %.3f%n",
          how,
          set.name(),
          List.of("", " without dates", " without dates and titles").get(i),
          score.precision(),
          score.recall(),
          score.f1());
    }
  }

  private static List<String> cluster(
      LabelledStream set, UnaryOperator<ArticleSignature> variant, StoryClusterer clusterer) {
    return FoundStories.of(clusterer, set.articles().stream().map(variant).toList());
  }

  private static List<String> table(Map<String, Double> weights) {
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of the story similarity; see docs/models/story-similarity.md.");
    weights.forEach(
        (name, weight) -> lines.add(name + "\t" + String.format(Locale.ROOT, "%.3f", weight)));
    return lines;
  }
}
