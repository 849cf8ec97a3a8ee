package dev.backstory.pipeline;

import dev.backstory.port.ArticleStore;
import dev.backstory.port.ArticleStoreContract;

class InMemoryArticleStoreTest extends ArticleStoreContract {
  @Override
  protected ArticleStore store() {
    return new InMemoryArticleStore();
  }
}
