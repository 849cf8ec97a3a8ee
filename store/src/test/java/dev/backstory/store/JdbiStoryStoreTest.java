package dev.backstory.store;

import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStoreContract;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;

class JdbiStoryStoreTest extends StoryStoreContract {
  private SqliteDatabase database;

  @Override
  protected StoryStore store() {
    try {
      database = SqliteDatabase.open(Files.createTempDirectory("backstory-test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new JdbiStoryStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }
}
