package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.pipeline.InMemoryArticleStore;
import dev.backstory.pipeline.InMemoryStoryStore;
import dev.backstory.pipeline.StoryLifeProperty;
import dev.backstory.port.StoryStore;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stories in a database are those in memory, whatever is decided. */
@EachDatabase
class StoryLifeInJdbiTest {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  private static final int ARTICLES = 25;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void endsAsInMemory(long seed) {
    Random random = new Random(seed);
    List<Integer> script = IntStream.range(0, 40).mapToObj(_ -> random.nextInt(1000)).toList();
    InMemoryStoryStore inMemory = new InMemoryStoryStore();
    List<String> seen =
        new StoryLifeProperty(new InMemoryArticleStore(), inMemory, script).run(ARTICLES, false);

    Database database = databases.database();
    StoryStore stories = new JdbiStoryStore(database);
    List<String> restarting =
        new StoryLifeProperty(new JdbiArticleStore(database), stories, script).run(ARTICLES, true);

    assertThat(restarting).isEqualTo(seen);
    assertThat(stories.pages()).isEqualTo(inMemory.pages());
    assertThat(stories.redirects()).isEqualTo(inMemory.redirects());
    assertThat(stories.placements()).isEqualTo(inMemory.placements());
    List<String> articles = inMemory.placements().stream().map(it -> it.articleId()).toList();
    assertThat(stories.journal().about(articles)).isEqualTo(inMemory.journal().about(articles));
  }
}
