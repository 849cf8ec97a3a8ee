package dev.backstory.online;

import dev.backstory.model.EntityType;
import dev.backstory.port.EntityGlossary;
import dev.backstory.port.EntityGlossaryContract;
import dev.backstory.port.OnlineEntity;
import dev.backstory.store.JdbiOnlineAnswers;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class OnlineGlossaryTest extends EntityGlossaryContract {
  @TempDir Path folder;
  private SqliteDatabase database;
  private JdbiOnlineAnswers store;

  @BeforeEach
  void answer() {
    database = SqliteDatabase.open(folder);
    store = new JdbiOnlineAnswers(database, "en");
    store.answered(
        "Port Amber",
        List.of(
            entity("wikidata:Q1", EntityType.PLACE, "harbour town", 3),
            entity("wikidata:Q2", EntityType.ORGANISATION, "football club", 1),
            entity("wikidata:Q3", EntityType.PLACE, null, 1)),
        Instant.EPOCH);
  }

  private static OnlineEntity entity(String id, EntityType type, String description, int pages) {
    return new OnlineEntity(
        id,
        "Port Amber",
        List.of("Amber"),
        type,
        description,
        pages,
        "Wikidata",
        "CC0 1.0",
        7,
        "https://wiki.example/" + id);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected EntityGlossary glossary() {
    return new OnlineGlossary(store);
  }

  @Override
  protected String known() {
    return "Port Amber";
  }
}
