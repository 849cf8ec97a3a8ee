package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.SearchIndex;
import dev.backstory.port.SearchIndexContract;
import dev.backstory.port.SearchQuery;
import dev.backstory.store.admin.JdbiHiddenStories;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class DatabaseSearchTest extends SearchIndexContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected Stores empty(List<String> storyIds) {
    Database database = databases.database();
    for (String id : storyIds) {
      execute(
          "INSERT INTO story (id, slug, earlier, created_at, updated_at)"
              + " VALUES (?, ?, '[]', '2031-03-12T12:00:00Z', '2031-03-12T12:00:00Z')",
          id,
          "slug-" + id);
    }
    return new Stores(new JdbiStoryStore(database), database.search());
  }

  private void execute(String statement, Object... values) {
    databases.database().jdbi().useHandle(handle -> handle.execute(statement, values));
  }

  private List<String> ids(String question) {
    return databases.database().search().find(SearchQuery.ofWords(question)).stream()
        .map(found -> found.storyId())
        .toList();
  }

  @Test
  void aStoryThatIsPartOfAnotherIsNotFound() {
    execute("UPDATE story SET merged_into = 'bridge' WHERE id = 'ferry'");
    assertThat(ids("ferries")).isEmpty();
    assertThat(ids("cracks")).containsExactly("bridge");
  }

  @Test
  void aHiddenStoryIsNotFoundUntilItIsShownAgain() {
    JdbiHiddenStories hidden = new JdbiHiddenStories(databases.database());
    hidden.hide("bridge");
    assertThat(ids("cracks")).isEmpty();
    hidden.show("bridge");
    assertThat(ids("cracks")).containsExactly("bridge");
  }

  @Test
  void wordsThatAnEarlierProgramDidNotKeepAreMadeWithTheListings() {
    execute("DELETE FROM story_words");
    execute("UPDATE listing SET form = 0");
    assertThat(ids("cracks")).isEmpty();

    new JdbiStoryStore(databases.database()).tally();

    assertThat(ids("cracks")).containsExactly("bridge");
  }

  @Test
  void filtersThatAnEarlierProgramDidNotKeepAreMadeOfTheListings() {
    execute("DELETE FROM story_facet");
    SearchIndex index = databases.database().search();
    SearchQuery thatDay = new SearchQuery("", Map.of(), LocalDate.of(2031, 3, 12), null);
    assertThat(index.find(thatDay)).isEmpty();

    assertThat(new JdbiStoryStore(databases.database()).listAnew(10)).isEqualTo(3);

    assertThat(index.find(thatDay)).hasSize(3);
  }
}
