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

  /**
   * Names what it holds: it changes when what it answers may have changed, and pages are then
   * written anew. Empty where that never happens.
   */
  default String version() {
    return "";
  }

  /** One that asks another only for the names that this one has no entry for. */
  default EntityGlossary or(EntityGlossary other) {
    EntityGlossary first = this;
    return new EntityGlossary() {
      @Override
      public List<Gloss> find(String name) {
        List<Gloss> own = first.find(name);
        return own.isEmpty() ? other.find(name) : own;
      }

      @Override
      public String version() {
        return first.version() + "\n" + other.version();
      }
    };
  }
}
