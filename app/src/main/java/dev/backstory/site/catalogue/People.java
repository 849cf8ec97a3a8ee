package dev.backstory.site.catalogue;

import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.port.ListedStory;
import dev.backstory.site.catalogue.Callings.Called;
import dev.backstory.site.sorted.Sorted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people whom stories quote: those with one entity are one person, and those without are told
 * apart by {@link Namesakes}. Who has no entity and is only described, or called by a surname
 * alone, is nobody here, since that may be anybody elsewhere. Never changes.
 */
public final class People {
  private static final int MOST_BESIDE = 8;
  private static final int MOST_LOOKED_AT = 200;
  private static final String OTHERWISE = "person";

  /** Stories that could not link a full name, by its key. */
  private final StoriesBy<String> unlinked;

  private final StoriesBy<Called> called;
  private final StoriesBy<String> byEntity;

  /** By the names that some stories could not link. */
  private final Sorted<Meant> meant;

  /** Those of them that some of these stories mean an entity by, by the entity. */
  private final Sorted<Meant> joined;

  private final Shelf<Person> shelf;

  /**
   * Whom stories mean by a name that they could not link.
   *
   * @param persons their keys
   * @param entity that some mean; null if none does
   * @param joined the stories that mean it
   */
  private record Meant(
      String name, List<String> persons, @Nullable String entity, List<ListedStory> joined) {
    /** For one that has it. */
    String anEntity() {
      return Objects.requireNonNull(entity);
    }
  }

  private People(
      StoriesBy<String> unlinked,
      StoriesBy<Called> called,
      StoriesBy<String> byEntity,
      Sorted<Meant> meant,
      Sorted<Meant> joined,
      Shelf<Person> shelf) {
    this.unlinked = unlinked;
    this.called = called;
    this.byEntity = byEntity;
    this.meant = meant;
    this.joined = joined;
    this.shelf = shelf;
  }

  static People empty() {
    return new People(
        StoriesBy.empty(Callings::unlinkedNames),
        StoriesBy.empty(Callings::called, Called.BY_NAME),
        StoriesBy.empty(Callings::entities),
        Sorted.by(Comparator.comparing(Meant::name)),
        Sorted.by(Comparator.comparing(Meant::anEntity).thenComparing(Meant::name)),
        Shelf.empty());
  }

  /** Another person and in how many of the same stories. */
  public record Beside(Person person, int stories) {}

  /** The same after a change: whoever is not called as somebody in these stories stays. */
  People with(StoryChange change) {
    Map<String, StoryChange> unlinkedParts = unlinked.parts(change);
    Map<Called, StoryChange> calledParts = called.parts(change);
    Map<String, StoryChange> entityParts = byEntity.parts(change);
    if (unlinkedParts.isEmpty() && entityParts.isEmpty()) {
      return this;
    }
    People next =
        new People(
            unlinked.with(unlinkedParts),
            called.with(calledParts),
            byEntity.with(entityParts),
            meant,
            joined,
            shelf);
    Set<String> names = new LinkedHashSet<>(unlinkedParts.keySet());
    calledParts.keySet().forEach(it -> names.add(it.name()));
    return next.among(names, entityParts.keySet());
  }

  /** With the persons anew whom these names and entities may be of. */
  private People among(Set<String> names, Set<String> changed) {
    Set<String> entities = new LinkedHashSet<>(changed);
    Set<String> gone = new HashSet<>();
    List<Person> there = new ArrayList<>();
    List<Meant> before = new ArrayList<>();
    List<Meant> after = new ArrayList<>();
    for (String name : names) {
      Meant known = meant(name);
      if (known != null) {
        before.add(known);
        gone.addAll(known.persons());
      }
      Meant now = apart(name, there);
      if (!now.persons().isEmpty()) {
        after.add(now);
      }
    }
    List<Meant> left = joining(before);
    List<Meant> come = joining(after);
    left.forEach(it -> entities.add(it.anEntity()));
    come.forEach(it -> entities.add(it.anEntity()));
    People next =
        new People(
            unlinked, called, byEntity, meant.with(before, after), joined.with(left, come), shelf);
    for (String entity : entities) {
      gone.add(key(entity));
      next.person(entity).ifPresent(there::add);
    }
    return new People(unlinked, called, byEntity, next.meant, next.joined, shelf.with(gone, there));
  }

  private static List<Meant> joining(List<Meant> all) {
    return all.stream().filter(it -> it.entity() != null).toList();
  }

  private @Nullable Meant meant(String name) {
    return meant.find(it -> it.name().compareTo(name));
  }

  /**
   * Whom a name may mean without an entity.
   *
   * @param there takes the persons
   */
  private Meant apart(String name, List<Person> there) {
    List<Called> entities = called.keys(it -> it.name().compareTo(name));
    Called only = entities.size() == 1 ? entities.getFirst() : null;
    Namesakes namesakes =
        Namesakes.of(name, unlinked.get(name), only == null ? List.of() : called.get(only));
    List<String> keys = new ArrayList<>();
    for (List<ListedStory> stories : namesakes.others()) {
      ListedStory oldest = Collections.min(stories, ListedStory.OLDEST_FIRST);
      String key = "name " + name + "\n" + oldest.id();
      String shown = shown(name, stories.getFirst());
      String wanted = Names.address(name, OTHERWISE);
      there.add(
          new Person(key, wanted, shown, null, StoryChange.NO_STORIES.with(List.of(), stories)));
      keys.add(key);
    }
    if (only == null || namesakes.joined().isEmpty()) {
      return new Meant(name, List.copyOf(keys), null, List.of());
    }
    keys.add(key(only.entity()));
    return new Meant(name, List.copyOf(keys), only.entity(), namesakes.joined());
  }

  private static String shown(String name, ListedStory story) {
    return Callings.unlinked(story)
        .map(PageSpeaker::name)
        .filter(it -> Names.key(it).equals(name))
        .findFirst()
        .orElse(name);
  }

  private static String key(String entity) {
    return "entity " + entity;
  }

  private Optional<Person> person(String entity) {
    Sorted<ListedStory> linked = byEntity.get(entity);
    if (linked.isEmpty()) {
      return Optional.empty();
    }
    Sorted<ListedStory> stories = linked;
    for (Meant name : joined.all(it -> it.anEntity().compareTo(entity))) {
      stories = stories.with(List.of(), name.joined());
    }
    ListedStory oldest = Objects.requireNonNull(linked.least());
    String wanted = Names.address(Names.key(Callings.name(oldest, entity)), OTHERWISE);
    String name = Callings.name(linked.getFirst(), entity);
    return Optional.of(new Person(key(entity), wanted, name, entity, stories))
        .filter(person -> !Names.key(name).isEmpty());
  }

  /** Who says what a story quotes; null where that is not sure. */
  public @Nullable Person of(ListedStory story, PageSpeaker speaker) {
    String entity = speaker.entityId();
    if (entity != null) {
      return shelf.find(key(entity));
    }
    Meant anybody = meant(Names.key(speaker.name()));
    return Stream.ofNullable(anybody)
        .flatMap(it -> it.persons().stream())
        .flatMap(key -> Stream.ofNullable(shelf.find(key)))
        .filter(person -> person.stories().has(story))
        .findFirst()
        .orElse(null);
  }

  /** Everybody whom a story quotes, each once. */
  public List<Person> in(ListedStory story) {
    Map<String, Person> all = new LinkedHashMap<>();
    for (PageSpeaker speaker : story.quoted()) {
      Person person = of(story, speaker);
      if (person != null) {
        all.putIfAbsent(person.key(), person);
      }
    }
    return List.copyOf(all.values());
  }

  /** Those whom the newest of the same stories quote, the most frequent first. */
  public List<Beside> beside(Person person) {
    Map<String, Beside> counts = new HashMap<>();
    for (ListedStory story : person.stories().stream().limit(MOST_LOOKED_AT).toList()) {
      for (Person other : in(story)) {
        counts.merge(
            other.key(),
            new Beside(other, 1),
            (some, more) -> new Beside(some.person(), some.stories() + more.stories()));
      }
    }
    counts.remove(person.key());
    return counts.values().stream()
        .sorted(
            Comparator.comparingInt((Beside it) -> -it.stories())
                .thenComparing(it -> it.person().name())
                .thenComparing(it -> it.person().key()))
        .limit(MOST_BESIDE)
        .toList();
  }

  /** Others of the same name, who may be the same or not; those of the oldest stories. */
  public List<Person> namesakes(Person person) {
    return shelf.sharing(person.wanted()).stream()
        .filter(other -> !other.key().equals(person.key()))
        .limit(MOST_BESIDE)
        .toList();
  }

  /** Who has this address: the name of a file, without its ending. */
  public @Nullable Person at(String address) {
    return shelf.at(address);
  }

  /** The name of a file, without its ending. */
  public String address(Person person) {
    return shelf.address(person);
  }

  /** By their keys. */
  public Sorted<Person> all() {
    return shelf.all();
  }
}
