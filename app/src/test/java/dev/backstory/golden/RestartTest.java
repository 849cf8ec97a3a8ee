package dev.backstory.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.InMemoryArticleStore;
import dev.backstory.pipeline.InMemoryStoryStore;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.StoryStore;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process that is started anew before every step makes the pages of one that runs through. */
class RestartTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static List<Path> cases() throws IOException {
    return GoldenCasesTest.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothingIsLostOrDoubled(Path story, @TempDir Path data) throws IOException {
    InMemoryArticleStore articles = new InMemoryArticleStore();
    InMemoryStoryStore stories = new InMemoryStoryStore();
    Pipeline through = GoldenStoriesTest.pipeline(articles, stories);
    try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
      forEachRound(story, articles, now -> run(through, workers, now));
      runAnew(story, data, workers);
    }

    anew(data, (_, kept) -> assertThat(kept.pages()).isEqualTo(stories.pages()));
    assertThat(stories.pages()).extracting(StoryPage::id).doesNotHaveDuplicates().isNotEmpty();
  }

  private static void runAnew(Path story, Path data, ExecutorService workers) throws IOException {
    JsonNode manifest = manifest(story);
    for (JsonNode round : manifest.get("rounds")) {
      Instant now = Instant.parse(round.get("at").asString());
      anew(data, (kept, _) -> take(story, manifest, round, now, kept));
      step(data, pipeline -> pipeline.read(workers, _ -> {}));
      anew(data, (kept, _) -> take(story, manifest, round, now, kept));
      step(data, pipeline -> pipeline.place(now, _ -> {}));
      step(data, pipeline -> pipeline.place(now, _ -> {}));
      step(data, pipeline -> pipeline.tell(workers, now, _ -> {}));
      step(data, pipeline -> run(pipeline, workers, now));
    }
  }

  private static void run(Pipeline pipeline, ExecutorService workers, Instant now) {
    pipeline.read(workers, _ -> {});
    pipeline.place(now, _ -> {});
    pipeline.tell(workers, now, _ -> {});
  }

  private static void forEachRound(Path story, ArticleStore articles, Consumer<Instant> then)
      throws IOException {
    JsonNode manifest = manifest(story);
    for (JsonNode round : manifest.get("rounds")) {
      Instant now = Instant.parse(round.get("at").asString());
      take(story, manifest, round, now, articles);
      then.accept(now);
    }
  }

  private static void step(Path data, Consumer<Pipeline> step) {
    anew(data, (articles, stories) -> step.accept(GoldenStoriesTest.pipeline(articles, stories)));
  }

  private static void anew(Path data, BiConsumer<ArticleStore, StoryStore> work) {
    try (SqliteDatabase database = SqliteDatabase.open(data)) {
      work.accept(new JdbiArticleStore(database), new JdbiStoryStore(database));
    }
  }

  private static void take(
      Path story, JsonNode manifest, JsonNode round, Instant now, ArticleStore articles) {
    try {
      GoldenStoriesTest.take(story, manifest, round, now, articles);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode manifest(Path story) throws IOException {
    return JSON.readTree(Files.readString(story.resolve("case.json")));
  }
}
