package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Mark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How SQLite looks listings up. */
class ListingPlansTest {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  /** What changed is looked up; nothing walks over all stories or listings. */
  @Test
  void whatChangedIsFoundByIndexes() {
    StoryStore store = new JdbiStoryStore(databases.database());
    Mark upTo = store.changes(Mark.BEGINNING).upTo();
    Map<String, String> asked = new LinkedHashMap<>();
    databases
        .database()
        .jdbi()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logBeforeExecution(StatementContext context) {
                asked.put(context.getRenderedSql(), context.getParsedSql().getSql());
              }
            });
    store.changes(new Mark(upTo.told() + 1, upTo.decided() + 1));

    assertThat(plans(List.copyOf(asked.values())))
        .hasSizeGreaterThan(3)
        .noneMatch(step -> step.matches("SCAN (story|listing|page)( .*)?"));
  }

  private List<String> plans(List<String> statements) {
    return databases
        .database()
        .jdbi()
        .withHandle(
            handle ->
                statements.stream()
                    .flatMap(
                        sql ->
                            handle
                                .createQuery("EXPLAIN QUERY PLAN " + sql.replace("?", "1"))
                                .map((row, _) -> row.getString("detail"))
                                .list()
                                .stream())
                    .toList());
  }
}
