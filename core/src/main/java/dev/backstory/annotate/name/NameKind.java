package dev.backstory.annotate.name;

import dev.backstory.model.EntityType;
import org.jspecify.annotations.Nullable;

/** What the model of names tells apart. */
enum NameKind {
  PERSON,
  ORGANISATION,
  PLACE,
  /** Something else that has a name, or no name. */
  OTHER;

  static NameKind of(@Nullable EntityType type) {
    return switch (type) {
      case PERSON -> PERSON;
      case ORGANISATION -> ORGANISATION;
      case PLACE -> PLACE;
      case GROUP, EVENT, WORK -> OTHER;
      case null -> OTHER;
    };
  }

  /** Null for {@link #OTHER}. */
  @Nullable EntityType type() {
    return switch (this) {
      case PERSON -> EntityType.PERSON;
      case ORGANISATION -> EntityType.ORGANISATION;
      case PLACE -> EntityType.PLACE;
      case OTHER -> null;
    };
  }
}
