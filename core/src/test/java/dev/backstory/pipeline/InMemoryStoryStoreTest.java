package dev.backstory.pipeline;

import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStoreContract;

class InMemoryStoryStoreTest extends StoryStoreContract {
  @Override
  protected StoryStore store() {
    return new InMemoryStoryStore();
  }
}
