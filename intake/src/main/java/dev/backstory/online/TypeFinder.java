package dev.backstory.online;

import dev.backstory.knowledge.Entry;
import dev.backstory.knowledge.TypeLookup;
import dev.backstory.knowledge.WikidataAnswers;
import dev.backstory.model.EntityType;
import dev.backstory.port.OnlineAnswers;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Determines the types of entities by the rules of the knowledge base. Unknown classes are
 * requested, for all entities together, step by step upwards, and stored.
 */
final class TypeFinder {
  /** Beyond it the rest is asked for another time, when more classes are known. */
  private static final int MOST_REQUESTS = 10;

  private final WikimediaApi api;
  private final OnlineAnswers store;

  TypeFinder(WikimediaApi api, OnlineAnswers store) {
    this.api = api;
    this.store = store;
  }

  /** The types of those entities that have one, by id, in the order of the entities. */
  Map<String, EntityType> types(Collection<Entry> entries, Instant now) throws ApiFailure {
    for (int requests = 0; requests <= MOST_REQUESTS; requests++) {
      Map<String, EntityType> types = new LinkedHashMap<>();
      Set<String> missing = new LinkedHashSet<>();
      for (Entry entry : entries) {
        switch (WikidataAnswers.type(entry, id -> store.parents(id).orElse(null))) {
          case TypeLookup.Known(EntityType type) -> {
            if (type != null) {
              types.put(entry.id(), type);
            }
          }
          case TypeLookup.Missing(Set<String> classes) -> missing.addAll(classes);
        }
      }
      if (missing.isEmpty()) {
        return types;
      }
      if (requests < MOST_REQUESTS) {
        learn(missing.stream().limit(WikimediaApi.MOST_AT_ONCE).toList(), now);
      }
    }
    throw ApiFailure.of("looking up its classes takes more than " + MOST_REQUESTS + " requests");
  }

  /** A class that is not there is below none; one that was merged is below what it is now. */
  private void learn(List<String> classes, Instant now) throws ApiFailure {
    Map<String, Entry> found = api.classes(classes);
    Map<String, List<String>> parents = new LinkedHashMap<>();
    for (String id : classes) {
      Entry entry = found.get(id);
      parents.put(
          id,
          entry == null
              ? List.of()
              : entry.id().equals(id) ? entry.parents() : List.of(entry.id()));
    }
    store.keepParents(parents, now);
  }
}
