package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.ListedStory;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Changes;
import dev.backstory.port.StoryStore.Mark;
import dev.backstory.port.ToldStories;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListingsTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Test
  void whatAnEarlierProgramListedStandsUntilItIsListedAnew() {
    ToldStories told = new ToldStories(store());
    told.tell("older", NOON, "Ada Lind");
    told.tell("newer", NOON.plusSeconds(60), "Ada Lind");
    List<ListedStory> whole = listed(store().changes(Mark.BEGINNING));
    execute("UPDATE listing SET form = 1"); // as if the bytes ended before the reports

    StoryStore store = store();
    Changes first = store.changes(Mark.BEGINNING);
    assertThat(listed(first)).hasSize(2).allSatisfy(it -> assertThat(it.reports()).isEmpty());

    assertThat(store.listAnew(1)).isEqualTo(1);
    assertThat(store.changes(first.upTo()).stories())
        .as("the latest first")
        .extracting(Change::storyId)
        .containsExactly("newer");
    assertThat(store.listAnew(2)).isEqualTo(1);
    assertThat(store.listAnew(2)).isZero();
    assertThat(listed(store.changes(Mark.BEGINNING))).isEqualTo(whole);
  }

  @Test
  void aDamagedPageIsInNoListAndKeepsNoOtherFromBeingListed() {
    ToldStories told = new ToldStories(store());
    told.tell("sound", NOON, "Ada Lind");
    told.tell("torn", NOON.plusSeconds(60), "Ada Lind");
    execute("UPDATE listing SET form = 1");
    execute("UPDATE page SET json = 'torn' WHERE story_id = 'torn'");

    StoryStore store = store();
    while (store.listAnew(1) > 0) {
      // until none is left
    }
    assertThat(listed(store.changes(Mark.BEGINNING)))
        .extracting(ListedStory::id)
        .containsExactly("sound");
  }

  /** What changed is looked up; nothing walks over all stories or listings. */
  @Test
  void whatChangedIsFoundByIndexes() {
    StoryStore store = store();
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

  private static List<ListedStory> listed(Changes changes) {
    return changes.stories().stream().flatMap(change -> Stream.ofNullable(change.page())).toList();
  }

  private StoryStore store() {
    return new JdbiStoryStore(databases.database());
  }

  private void execute(String statement) {
    databases.database().jdbi().useHandle(handle -> handle.execute(statement));
  }
}
