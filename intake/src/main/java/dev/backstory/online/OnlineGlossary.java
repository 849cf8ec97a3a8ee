package dev.backstory.online;

import dev.backstory.model.Gloss;
import dev.backstory.port.EntityGlossary;
import dev.backstory.port.OnlineAnswers;
import dev.backstory.port.OnlineEntity;
import java.util.List;
import java.util.Optional;

/**
 * The online answers so far, from the store alone. A name that was not looked up yet has no entry;
 * when its answer arrives, the stories that have it are rewritten.
 */
public final class OnlineGlossary implements EntityGlossary {
  private final OnlineAnswers store;

  public OnlineGlossary(OnlineAnswers store) {
    this.store = store;
  }

  @Override
  public List<Gloss> find(String name) {
    return store.find(name).stream().map(OnlineEntity::gloss).flatMap(Optional::stream).toList();
  }

  @Override
  public String version() {
    return "online " + store.language();
  }
}
