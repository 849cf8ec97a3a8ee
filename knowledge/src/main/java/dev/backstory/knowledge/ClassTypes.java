package dev.backstory.knowledge;

import dev.backstory.model.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing the instances of each class are: that of the nearest class above it of which
 * {@code wikidata-classes.tsv} says so.
 */
final class ClassTypes {
  /** So far up an answer is looked for; beyond it the hierarchy joins everything with all. */
  private static final int HIGHEST = 8;

  private static final String NONE = "none";
  private static final Map<String, Optional<EntityType>> KNOWN = known();

  private final Map<String, EntityType> types;

  private ClassTypes(Map<String, EntityType> types) {
    this.types = types;
  }

  /**
   * @param parents of each class those directly above it
   */
  static ClassTypes of(Map<String, List<String>> parents) {
    Map<String, EntityType> types = new TreeMap<>();
    KNOWN.forEach((id, type) -> type.ifPresent(t -> types.put(id, t)));
    for (String id : parents.keySet()) {
      EntityType type = nearest(id, parents);
      if (type != null) {
        types.put(id, type);
      }
    }
    return new ClassTypes(types);
  }

  private static @Nullable EntityType nearest(String id, Map<String, List<String>> parents) {
    return climb(id, one -> parents.getOrDefault(one, List.of())).type();
  }

  /**
   * What was found above a class.
   *
   * @param missing classes whose parents must be known before it can be said
   */
  private record Climb(@Nullable EntityType type, List<String> missing) {}

  private static Climb climb(String id, Function<String, @Nullable List<String>> parents) {
    Set<String> seen = new LinkedHashSet<>(Set.of(id));
    List<String> level = List.of(id);
    for (int height = 0; height <= HIGHEST && !level.isEmpty(); height++) {
      for (Map.Entry<String, Optional<EntityType>> known : KNOWN.entrySet()) {
        if (level.contains(known.getKey())) {
          return new Climb(known.getValue().orElse(null), List.of());
        }
      }
      List<String> missing = level.stream().filter(one -> parents.apply(one) == null).toList();
      if (!missing.isEmpty()) {
        return new Climb(null, missing);
      }
      List<String> above = new ArrayList<>();
      for (String one : level) {
        Objects.requireNonNull(parents.apply(one)).stream().filter(seen::add).forEach(above::add);
      }
      level = above;
    }
    return new Climb(null, List.of());
  }

  /**
   * The type of an entity by what is known so far of the classes above its own.
   *
   * @param parents of a class those directly above it, null where that is not known yet
   */
  static TypeLookup typed(Entry entry, Function<String, @Nullable List<String>> parents) {
    if (isNothing(entry)) {
      return new TypeLookup.Known(null);
    }
    Set<String> missing = new LinkedHashSet<>();
    for (String id : entry.classes()) {
      Climb climb = climb(id, parents);
      missing.addAll(climb.missing());
      if (climb.type() != null && missing.isEmpty()) {
        return new TypeLookup.Known(climb.type());
      }
    }
    return missing.isEmpty() ? new TypeLookup.Known(null) : new TypeLookup.Missing(missing);
  }

  /** The type of an entity by its classes, the first of them that has one; null if none has. */
  @Nullable EntityType of(Entry entry) {
    if (isNothing(entry)) {
      return null;
    }
    for (String id : entry.classes()) {
      EntityType type = types.get(id);
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  /** The first class in the table with a type. */
  static String classOf(EntityType type) {
    return KNOWN.entrySet().stream()
        .filter(known -> known.getValue().equals(Optional.of(type)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Whether the classes alone say that nothing in the news is named by it. */
  static boolean isNothing(Entry entry) {
    return entry.classes().stream()
        .map(KNOWN::get)
        .anyMatch(known -> known != null && known.isEmpty());
  }

  void save(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    types.forEach((id, type) -> lines.add(id + "\t" + type));
    Files.write(file, lines);
  }

  static ClassTypes load(Path file) throws IOException {
    Map<String, EntityType> types = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      types.put(line.substring(0, tab), EntityType.valueOf(line.substring(tab + 1)));
    }
    return new ClassTypes(types);
  }

  private static Map<String, Optional<EntityType>> known() {
    Map<String, Optional<EntityType>> known = new LinkedHashMap<>();
    for (String line : Table.lines("wikidata-classes.tsv")) {
      String[] fields = line.split("\t");
      known.put(
          fields[0],
          fields[1].equals(NONE)
              ? Optional.empty()
              : Optional.of(EntityType.valueOf(fields[1].toUpperCase(Locale.ROOT))));
    }
    return known;
  }
}
