package dev.backstory.store;

import dev.backstory.port.ArticleStore;
import dev.backstory.port.ArticleStoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;

class SqliteArticleStoreTest extends ArticleStoreContract {
  private SqliteDatabase database;

  @Override
  protected ArticleStore store() {
    try {
      database = SqliteDatabase.open(Files.createTempDirectory("backstory-test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SqliteArticleStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }
}
