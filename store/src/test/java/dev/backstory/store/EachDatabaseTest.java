package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What says that it runs on each database does. */
@EachDatabase
class EachDatabaseTest {
  private static final List<Class<?>> USED = new ArrayList<>();

  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Test
  void aTestIsRunOnOne() {
    USED.add(databases.database().getClass());
    assertThat(USED).doesNotHaveDuplicates();
  }
}
