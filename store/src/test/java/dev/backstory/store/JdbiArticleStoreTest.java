package dev.backstory.store;

import dev.backstory.port.ArticleStore;
import dev.backstory.port.ArticleStoreContract;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;

class JdbiArticleStoreTest extends ArticleStoreContract {
  private SqliteDatabase database;

  @Override
  protected ArticleStore store() {
    try {
      database = SqliteDatabase.open(Files.createTempDirectory("backstory-test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new JdbiArticleStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }
}
