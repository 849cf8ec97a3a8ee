package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.FeedStore;
import dev.backstory.port.FeedStore.Feed;
import dev.backstory.port.FeedStoreContract;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiFeedStoreTest extends FeedStoreContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected FeedStore feeds() {
    return new JdbiFeedStore(databases.database());
  }

  @Test
  void whatIsKnownOfAFeedIsThereAfterARestart() {
    Feed known = known("https://tern.example/feed");
    feeds().add(known.url(), null, Instant.EPOCH);
    feeds().save(known);

    databases.restart();

    assertThat(feeds().feeds()).containsExactly(known);
  }
}
