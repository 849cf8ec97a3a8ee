package dev.backstory.store.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.admin.DigestStore;
import dev.backstory.port.admin.DigestStore.Kind;
import dev.backstory.port.admin.DigestStore.Subject;
import dev.backstory.port.admin.DigestStoreContract;
import dev.backstory.store.EachDatabase;
import dev.backstory.store.TestDatabases;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@EachDatabase
class JdbiDigestStoreTest extends DigestStoreContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected DigestStore digests() {
    return new JdbiDigestStore(databases.database());
  }

  /** A row that is deleted usually stays in the file until something takes its place. */
  @Test
  void nothingOfAnAddressIsLeftInTheFile(@TempDir Path folder) throws IOException {
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      DigestStore store = new JdbiDigestStore(database);
      store.ask("ada.lovelace@reader.example", new Subject(Kind.ALL, ""), "t1", Instant.EPOCH);
    }
    assertThat(words(folder).contains("ada.lovelace")).isTrue();
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      new JdbiDigestStore(database).end("t1");
    }
    assertThat(words(folder).contains("ada.lovelace")).as("in the file").isFalse();
  }

  private static String words(Path folder) throws IOException {
    return Files.readString(SqliteDatabase.file(folder), StandardCharsets.ISO_8859_1);
  }
}
