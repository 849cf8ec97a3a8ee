package dev.backstory.knowledge;

import dev.backstory.model.EntityType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    Set<String> seen = new HashSet<>(Set.of(id));
    List<String> level = List.of(id);
    for (int height = 0; height <= HIGHEST && !level.isEmpty(); height++) {
      for (Map.Entry<String, Optional<EntityType>> known : KNOWN.entrySet()) {
        if (level.contains(known.getKey())) {
          return known.getValue().orElse(null);
        }
      }
      Deque<String> above = new ArrayDeque<>();
      for (String one : level) {
        parents.getOrDefault(one, List.of()).stream().filter(seen::add).forEach(above::add);
      }
      level = new ArrayList<>(above);
    }
    return null;
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
    InputStream in = ClassTypes.class.getResourceAsStream("wikidata-classes.tsv");
    if (in == null) {
      throw new IllegalStateException("missing from the class path: wikidata-classes.tsv");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : reader.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] fields = line.split("\t");
        known.put(
            fields[0],
            fields[1].equals(NONE)
                ? Optional.empty()
                : Optional.of(EntityType.valueOf(fields[1].toUpperCase(Locale.ROOT))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }
}
