package dev.backstory.store;

import dev.backstory.port.PictureStore;
import dev.backstory.port.PictureStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiPictureStoreTest extends PictureStoreContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected PictureStore store() {
    return new JdbiPictureStore(databases.database());
  }
}
