package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.FeedStore;
import dev.backstory.port.ItemStore;
import dev.backstory.port.ItemStore.DueItem;
import dev.backstory.port.ItemStore.Seen;
import dev.backstory.port.ItemStoreContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiItemStoreTest extends ItemStoreContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected ItemStore items() {
    return new JdbiItemStore(databases.database());
  }

  @Override
  protected FeedStore feeds() {
    return new JdbiFeedStore(databases.database());
  }

  @Test
  void whatBecameOfItemsIsThereAfterARestart() {
    for (String id : List.of("a", "b", "c")) {
      items().see(item(FEED, id), NOW);
    }
    List<DueItem> due = items().due(NOW);
    items().read(due.get(0), "article", "\"e\"", "yesterday", NOW.plusSeconds(9));
    items().reserved(due.get(1), "reserved");
    List<DueItem> later = items().due(NOW.plusSeconds(9));

    databases.restart();

    assertThat(items().see(item(FEED, "a"), NOW)).isEqualTo(Seen.SAME);
    assertThat(items().due(NOW.plusSeconds(9))).isEqualTo(later).hasSize(2);
    assertThat(items().reserved()).containsExactly(Map.entry(FEED, 1));
  }
}
