package dev.backstory.site.catalogue;

import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.port.ListedStory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  private final StoriesBy<String> byName;
  private final StoriesBy<String> byEntity;

  /** Keys of the persons whom stories mean by a name that they could not link. */
  private final Map<String, List<String>> unlinked;

  private final Shelf<Person> shelf;

  private People(
      StoriesBy<String> byName,
      StoriesBy<String> byEntity,
      Map<String, List<String>> unlinked,
      Shelf<Person> shelf) {
    this.byName = byName;
    this.byEntity = byEntity;
    this.unlinked = unlinked;
    this.shelf = shelf;
  }

  static People empty() {
    return new People(
        StoriesBy.empty(Callings::names),
        StoriesBy.empty(Callings::entities),
        Map.of(),
        Shelf.empty());
  }

  /** Another person and in how many of the same stories. */
  public record Beside(Person person, int stories) {}

  /** The same after a change: whoever is not called as somebody in these stories stays. */
  People with(StoryChange change) {
    Set<String> names = change.by(Callings::names).keySet();
    Set<String> entities = new LinkedHashSet<>(change.by(Callings::entities).keySet());
    if (names.isEmpty() && entities.isEmpty()) {
      return this;
    }
    People next =
        new People(
            byName.with(change), byEntity.with(change), new HashMap<>(unlinked), Shelf.empty());
    Set<String> gone = new HashSet<>();
    List<Person> there = new ArrayList<>();
    for (String name : names) {
      gone.addAll(unlinked.getOrDefault(name, List.of()));
      Namesakes now = Namesakes.of(name, next.byName.get(name));
      entities.addAll(now.entities());
      there.addAll(next.apart(name, now));
    }
    for (String entity : entities) {
      gone.add(key(entity));
      next.person(entity).ifPresent(there::add);
    }
    return new People(next.byName, next.byEntity, next.unlinked, shelf.with(gone, there));
  }

  /** The persons of a name without an entity; notes whom the name may mean. */
  private List<Person> apart(String name, Namesakes namesakes) {
    List<Person> persons = new ArrayList<>();
    for (List<ListedStory> stories : namesakes.others()) {
      ListedStory oldest = Collections.min(stories, ListedStory.OLDEST_FIRST);
      String key = "name " + name + "\n" + oldest.id();
      String shown = shown(name, stories.getFirst());
      persons.add(new Person(key, Names.address(name, OTHERWISE), shown, null, stories));
    }
    List<String> meant = new ArrayList<>(persons.stream().map(Person::key).toList());
    if (!namesakes.joined().isEmpty()) {
      namesakes.entities().forEach(entity -> meant.add(key(entity)));
    }
    if (meant.isEmpty()) {
      unlinked.remove(name);
    } else {
      unlinked.put(name, List.copyOf(meant));
    }
    return persons;
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
    List<ListedStory> linked = byEntity.get(entity);
    if (linked.isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = new LinkedHashSet<>();
    linked.forEach(story -> names.addAll(Callings.names(story, entity)));
    Map<String, ListedStory> all = new LinkedHashMap<>();
    linked.forEach(story -> all.put(story.id(), story));
    for (String name : names) {
      if (unlinked.containsKey(name)) {
        Namesakes namesakes = Namesakes.of(name, byName.get(name));
        namesakes.joined().forEach(story -> all.put(story.id(), story));
      }
    }
    List<ListedStory> stories = all.values().stream().sorted(ListedStory.NEWEST_FIRST).toList();
    ListedStory oldest = Collections.min(linked, ListedStory.OLDEST_FIRST);
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
    return unlinked.getOrDefault(Names.key(speaker.name()), List.of()).stream()
        .flatMap(key -> Stream.ofNullable(shelf.find(key)))
        .filter(person -> isIn(person.stories(), story))
        .findFirst()
        .orElse(null);
  }

  private static boolean isIn(List<ListedStory> newestFirst, ListedStory story) {
    return Collections.binarySearch(newestFirst, story, ListedStory.NEWEST_FIRST) >= 0;
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

  /** In no order. */
  public Collection<Person> all() {
    return shelf.all();
  }
}
