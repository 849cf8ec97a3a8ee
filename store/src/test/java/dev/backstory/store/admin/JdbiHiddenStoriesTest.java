package dev.backstory.store.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Changes;
import dev.backstory.port.StoryStore.Mark;
import dev.backstory.port.ToldStories;
import dev.backstory.port.admin.HiddenStories.Listed;
import dev.backstory.store.EachDatabase;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.TestDatabases;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiHiddenStoriesTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private JdbiStoryStore stories;
  private JdbiHiddenStories hidden;

  @BeforeEach
  void tell() {
    stories = new JdbiStoryStore(databases.database());
    hidden = new JdbiHiddenStories(databases.database());
    new ToldStories(stories).tell("a", NOON, "Ada Lind");
    new ToldStories(stories).tell("b", NOON.plusSeconds(1), "Ada Lind");
  }

  private List<String> published(Changes changes) {
    return changes.stories().stream()
        .filter(change -> change.page() != null || change.redirect() != null)
        .map(Change::storyId)
        .sorted()
        .toList();
  }

  @Test
  void aHiddenStoryIsPublishedNowhereUntilItIsShownAgain() {
    Mark before = stories.changes(Mark.BEGINNING).upTo();

    assertThat(hidden.hide("a")).isTrue();
    assertThat(hidden.hide("a")).as("it is").isFalse();

    assertThat(published(stories.changes(Mark.BEGINNING))).containsExactly("b");
    Changes changes = stories.changes(before);
    assertThat(changes.stories()).containsExactly(new Change("a", null, 0, null));
    assertThat(stories.tally().pages()).isOne();
    assertThat(stories.page("a")).as("kept").isPresent();
    assertThat(hidden.find("", 9))
        .extracting(Listed::id, Listed::hidden)
        .containsExactly(tuple("a", true), tuple("b", false));

    assertThat(hidden.show("a")).isTrue();
    assertThat(hidden.show("a")).isFalse();

    Change again = stories.changes(changes.upTo()).stories().getFirst();
    assertThat(Objects.requireNonNull(again.page()).id()).isEqualTo("a");
  }

  @Test
  void itStaysHiddenWhenItIsToldAgain() {
    hidden.hide("a");
    new ToldStories(stories).tell("a", NOON.plusSeconds(9), "Ada Lind");

    assertThat(published(stories.changes(Mark.BEGINNING))).containsExactly("b");
  }

  @Test
  void whatLeadsThereLeadsNowhere() {
    databases
        .database()
        .jdbi()
        .useHandle(h -> h.execute("UPDATE story SET merged_into = 'a' WHERE id = 'b'"));
    assertThat(published(stories.changes(Mark.BEGINNING))).containsExactly("a", "b");

    hidden.hide("a");

    assertThat(published(stories.changes(Mark.BEGINNING))).isEmpty();
    assertThat(hidden.hide("b")).as("part of another").isFalse();
    assertThat(hidden.hide("none")).isFalse();
  }

  @Test
  void storiesAreFoundByTheirHeadlines() {
    String headline = hidden.find("", 1).getFirst().headline();
    assertThat(hidden.find(headline.toUpperCase(Locale.ROOT), 9)).isNotEmpty();
    assertThat(hidden.find("%", 9)).isEmpty();
  }
}
