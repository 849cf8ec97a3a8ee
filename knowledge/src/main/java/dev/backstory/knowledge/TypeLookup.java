package dev.backstory.knowledge;

import dev.backstory.model.EntityType;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether it can be said what kind of thing an entity is. */
public sealed interface TypeLookup {
  /** Its type; null if it is none that news speaks of. */
  record Known(@Nullable EntityType type) implements TypeLookup {}

  /**
   * Not yet.
   *
   * @param classes ids of those whose parents must be known first
   */
  record Missing(Set<String> classes) implements TypeLookup {
    public Missing {
      classes = new LinkedHashSet<>(classes);
    }
  }
}
