package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.ListedStory;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Changes;
import dev.backstory.port.StoryStore.Mark;
import dev.backstory.port.ToldStories;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
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
    assertThat(listed(store.changes(Mark.BEGINNING))).containsExactlyInAnyOrderElementsOf(whole);
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
