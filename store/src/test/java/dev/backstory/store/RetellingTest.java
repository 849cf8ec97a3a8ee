package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories are told again when what is known of their topics has changed. */
class RetellingTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

  @TempDir Path folder;
  private SqliteDatabase database;
  private ToldStories told;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder);
    told = new ToldStories(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void withOtherKnowledgeEveryPageIsUntoldOnce() {
    told.stories().knowing("first");
    told.tell("s", NOON, "Ada Lind");
    told.tell("t", NOON, "Orm");
    told.tell("brief", NOON, StoryPage.Status.BRIEF);

    assertThat(told.stories().knowing("first")).isZero();
    assertThat(told.untold()).isEmpty();
    assertThat(told.stories().knowing("second")).isEqualTo(2);
    assertThat(told.untold()).containsExactly("s", "t");

    told.tell("s", NOON, "Ada Lind");
    close();
    open();
    assertThat(told.stories().knowing("second")).isZero();
    assertThat(told.untold()).containsExactly("t");
    told.tell("t", NOON, "Orm");
    assertThat(told.untold()).isEmpty();
  }

  @Test
  void pagesOfBeforeThatWasKeptAreToldAgain() {
    told.tell("s", NOON, "Ada Lind");
    assertThat(told.untold()).isEmpty();
    assertThat(told.stories().knowing("first")).isOne();
    assertThat(told.untold()).containsExactly("s");
  }
}
