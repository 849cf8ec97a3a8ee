package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.port.StoryStore.Mark;
import dev.backstory.port.ToldStories;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data folders of every schema there was since one script makes all tables. */
class UpgradeTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");

  @TempDir private static Path latest;

  @TempDir private Path folder;

  static IntStream schemas() {
    return IntStream.range(EarlierFolder.FIRST, Integer.parseInt(SqliteDatabase.LATEST));
  }

  @BeforeAll
  static void fill() {
    try (SqliteDatabase database = SqliteDatabase.open(latest)) {
      ToldStories stories = new ToldStories(new JdbiStoryStore(database));
      stories.tell("ferry", NOON, "Ada Lind");
      stories.tell("bridge", NOON.plusSeconds(60), "Bo Brand");
      new JdbiFeedStore(database).add("https://a.example/feed", "The Courier", NOON);
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void pagesListsAndFeedsOfAnEarlierSchemaStand(int schema) throws Exception {
    EarlierFolder.make(folder, schema, latest);

    try (SqliteDatabase before = SqliteDatabase.open(latest);
        SqliteDatabase now = SqliteDatabase.open(folder)) {
      JdbiStoryStore stories = new JdbiStoryStore(now);
      JdbiStoryStore expected = new JdbiStoryStore(before);
      assertThat(stories.pages())
          .isEqualTo(expected.pages())
          .extracting(StoryPage::id)
          .containsExactlyInAnyOrder("ferry", "bridge");
      assertThat(stories.changes(Mark.BEGINNING).stories())
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("told", "section")
          .isEqualTo(expected.changes(Mark.BEGINNING).stories());
      assertThat(stories.placements()).isEqualTo(expected.placements()).hasSize(2);
      assertThat(new JdbiFeedStore(now).feeds()).isEqualTo(new JdbiFeedStore(before).feeds());
    }
    assertThat(
            TestCommand.on(folder).run("doctor", "--now", "2031-03-12T13:00:00Z").succeeded().out())
        .contains("well    tables, indexes and triggers are all there")
        .contains("well    the database is whole");
  }
}
