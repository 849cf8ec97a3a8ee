package dev.backstory.port;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import java.util.List;

/** A dictionary of people, organisations and places: in the class path, on disk or online. */
public interface EntityGlossary {
  /** Every entry with this name, of whatever type, the best known first; empty if there is none. */
  List<Gloss> find(String name);

  /** Those of one type. */
  default List<Gloss> find(String name, EntityType type) {
    return find(name).stream().filter(gloss -> gloss.type() == type).toList();
  }

  /** One that asks another only for the names that this one has no entry for. */
  default EntityGlossary or(EntityGlossary other) {
    return name -> {
      List<Gloss> own = find(name);
      return own.isEmpty() ? other.find(name) : own;
    };
  }
}
