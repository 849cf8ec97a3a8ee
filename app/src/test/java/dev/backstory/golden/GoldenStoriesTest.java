package dev.backstory.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.compose.StoryComposer;
import dev.backstory.desk.Models;
import dev.backstory.fact.FactFinder;
import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import dev.backstory.golden.RecordedModels.Answers;
import dev.backstory.model.Embedding;
import dev.backstory.model.FeedItem;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.ArticleIntake;
import dev.backstory.pipeline.InMemoryArticleStore;
import dev.backstory.pipeline.InMemoryStoryStore;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.SentenceUse;
import dev.backstory.port.StoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * What the whole pipeline makes of each story case, against what was accepted: {@code ./backstory
 * golden} compares, {@code ./backstory golden --accept} takes what comes out from now on.
 */
class GoldenStoriesTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final double LEAST_COSINE = 0.97;
  private static final double MOST_DIFFERENCE = 0.05;
  private static final int MOST_ASKED = 20;

  static List<Path> cases() throws IOException {
    return GoldenCasesTest.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comesOutAsAccepted(Path folder) throws IOException {
    boolean accept = Boolean.getBoolean("golden.accept");
    Path answers = folder.resolve("answers.json");
    RecordedModels models = accept ? RecordedModels.none() : RecordedModels.of(answers);
    String pages = pages(folder, models);
    Path expected = folder.resolve("expected.json");
    if (accept) {
      Files.writeString(expected, pages);
      models.write(answers);
    }
    assertThat(pages).isEqualTo(Files.readString(expected));
  }

  /** Another kind of processor says nearly the same; another model would not. */
  @ParameterizedTest
  @MethodSource("cases")
  void theModelsStillSaySo(Path folder) throws IOException {
    Answers recorded = RecordedModels.answers(folder.resolve("answers.json"));
    RecordedModels now = RecordedModels.none();
    recorded
        .vectors()
        .forEach(
            (text, vector) ->
                assertThat(now.embed(text).cosine(Embedding.of(vector)))
                    .as(text)
                    .isGreaterThan(LEAST_COSINE));
    double difference =
        recorded.uses().entrySet().stream()
            .limit(MOST_ASKED)
            .mapToDouble(
                use -> {
                  String[] asked = use.getKey().split(" \\| ", 3);
                  SentenceUse said = now.uses(asked[1], List.of(asked[2])).getFirst();
                  return Math.abs(said.matters() - use.getValue().matters());
                })
            .average()
            .orElseThrow();
    assertThat(difference).isLessThan(MOST_DIFFERENCE);
  }

  private static String pages(Path folder, RecordedModels models) throws IOException {
    InMemoryArticleStore articles = new InMemoryArticleStore();
    InMemoryStoryStore stories = new InMemoryStoryStore();
    Pipeline pipeline =
        new Pipeline(
            articles,
            stories,
            new ArticleAnnotator(Models.tagger(), models),
            new StoryClusterer(),
            ActiveStories::new,
            new NewsroomResolver(),
            new PageWriter(new FactFinder(models), new StoryComposer(Models.glossary(), models)));
    JsonNode manifest = JSON.readTree(Files.readString(folder.resolve("case.json")));
    try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
      for (JsonNode round : manifest.get("rounds")) {
        Instant now = Instant.parse(round.get("at").asString());
        take(folder, manifest, round, now, articles);
        pipeline.read(workers, _ -> {});
        pipeline.place(now, _ -> {});
        pipeline.tell(workers, now, _ -> {});
      }
    }
    ArrayNode pages = JSON.createArrayNode();
    stories.pages().stream()
        .sorted(Comparator.comparing(StoryPage::slug))
        .forEach(page -> pages.add(JSON.readTree(PageCodec.write(page))));
    return JSON.writeValueAsString(pages) + "\n";
  }

  static Pipeline pipeline(ArticleStore articles, StoryStore stories) {
    return new Pipeline(
        articles,
        stories,
        Models.annotator(),
        new StoryClusterer(),
        ActiveStories::new,
        new NewsroomResolver(),
        new PageWriter(Models.facts(), new StoryComposer(Models.glossary(), Models.editor())));
  }

  /** Keeps the articles of a round in the order of its feeds and their items. */
  static void take(
      Path folder, JsonNode manifest, JsonNode round, Instant now, ArticleStore articles)
      throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    manifest.get("outlets").forEach(o -> names.put(text(o, "feed"), text(o, "name")));
    Map<String, Path> pages = new LinkedHashMap<>();
    round.get("pages").forEach(p -> pages.put(text(p, "url"), folder.resolve(text(p, "file"))));
    for (JsonNode feed : round.get("feeds")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(text(feed, "file")));
      FeedOutcome outcome = new FeedParser().parse(bytes, text(feed, "url"), null);
      for (FeedItem item : ((FeedOutcome.Parsed) outcome).items()) {
        byte[] html = Files.readAllBytes(pages.get(item.url()));
        ArticleIntake.Outcome read =
            new ArticleIntake()
                .read(item, names.get(text(feed, "url")), html, item.url(), "utf-8", null);
        articles.save(((ArticleIntake.Accepted) read).article(), now);
      }
    }
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asString();
  }
}
