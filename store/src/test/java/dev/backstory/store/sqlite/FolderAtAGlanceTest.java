package dev.backstory.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.store.admin.JdbiSettingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a data folder without work being done in it. */
class FolderAtAGlanceTest {
  @TempDir Path folder;

  @Test
  void itsSettingsAreThoseThatOwnersMade() {
    assertThat(SqliteCopy.settings(folder)).isEmpty();
    assertThat(folder).as("nothing is made").isEmptyDirectory();
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      JdbiSettingStore store = new JdbiSettingStore(database);
      store.keep("server.notice", "First", "ada", Instant.EPOCH);
      store.keep("server.notice", "Second", "bo", Instant.EPOCH);
      store.keep("model.key", "hush", "ada", Instant.EPOCH);
      assertThat(store.forget("model.key")).isTrue();
      assertThat(store.forget("model.key")).isFalse();

      assertThat(SqliteCopy.settings(folder)).isEqualTo(Map.of("server.notice", "Second"));
      assertThat(store.all()).extracting(it -> it.account()).containsExactly("bo");
    }
    assertThat(SqliteCopy.settings(folder)).as("nobody has it open").hasSize(1);
  }

  @Test
  void anEarlierDatabaseAndADamagedOneHaveNone() throws IOException {
    EarlierDatabaseTest.make(folder, "11");
    assertThat(SqliteCopy.settings(folder)).isEmpty();
    Files.writeString(SqliteDatabase.file(folder), "no database at all, and long enough for one");
    assertThat(SqliteCopy.settings(folder)).isEmpty();
  }

  @Test
  void whatTakesTheRoomIsAllOfIt() throws IOException {
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      Map<String, Long> sizes = database.sizes();
      assertThat(sizes).containsKeys("articles and what was read in them", "pages", "other");
      long pages =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery(
                              "SELECT page_count * page_size FROM pragma_page_count,"
                                  + " pragma_page_size")
                          .mapTo(Long.class)
                          .one());
      assertThat(sizes.values().stream().mapToLong(it -> it).sum()).isEqualTo(pages);
    }
  }
}
