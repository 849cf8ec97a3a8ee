package dev.backstory.store;

import dev.backstory.port.ArticleStore;
import dev.backstory.port.ImportStore;
import dev.backstory.port.ImportStoreContract;
import dev.backstory.port.RejectionLog;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiImportStoreTest extends ImportStoreContract {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Override
  protected ImportStore imports() {
    return new JdbiImportStore(databases.database());
  }

  @Override
  protected ArticleStore articles() {
    return new JdbiArticleStore(databases.database());
  }

  @Override
  protected RejectionLog rejections() {
    return new JdbiRejectionLog(databases.database());
  }
}
