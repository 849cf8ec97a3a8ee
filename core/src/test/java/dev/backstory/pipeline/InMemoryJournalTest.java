package dev.backstory.pipeline;

import dev.backstory.port.DecisionJournalContract;
import dev.backstory.port.StoryStore;

class InMemoryJournalTest extends DecisionJournalContract {
  @Override
  protected StoryStore stories() {
    return new InMemoryStoryStore();
  }
}
