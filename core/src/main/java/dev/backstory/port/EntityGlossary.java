package dev.backstory.port;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import java.util.List;

/** A dictionary of people, organisations and places. */
public interface EntityGlossary {
  /** Every entry with this name and type, the best known first; empty when there is none. */
  List<Gloss> find(String name, EntityType type);
}
