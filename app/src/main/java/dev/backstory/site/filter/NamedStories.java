package dev.backstory.site.filter;

import dev.backstory.port.ListedStory;
import dev.backstory.site.sorted.Sorted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stories by names of one kind, and the names by their words. Never changes. */
final class NamedStories {
  private final Sorted<ListedStory> none;
  private final Sorted<Named> byName;
  private final Sorted<Word> words;

  /** The stories that have a name. */
  private record Named(String name, Sorted<ListedStory> stories) {}

  /** A word that a name has. */
  private record Word(String word, String name) {}

  private NamedStories(Sorted<ListedStory> none, Sorted<Named> byName, Sorted<Word> words) {
    this.none = none;
    this.byName = byName;
    this.words = words;
  }

  /**
   * @param none an empty list, in the order of those of names
   */
  static NamedStories none(Sorted<ListedStory> none) {
    return new NamedStories(
        none,
        Sorted.by(Comparator.comparing(Named::name)),
        Sorted.by(Comparator.comparing(Word::word).thenComparing(Word::name)));
  }

  /** What becomes of the stories of a name. */
  private record Part(List<ListedStory> gone, List<ListedStory> there) {
    Part() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  NamedStories with(
      Collection<ListedStory> gone,
      Collection<ListedStory> there,
      Function<ListedStory, Stream<String>> names) {
    Map<String, Part> parts = new HashMap<>();
    for (ListedStory story : gone) {
      names.apply(story).distinct().forEach(name -> part(parts, name).gone().add(story));
    }
    for (ListedStory story : there) {
      names.apply(story).distinct().forEach(name -> part(parts, name).there().add(story));
    }
    List<Named> left = new ArrayList<>();
    List<Named> changed = new ArrayList<>();
    List<String> fresh = new ArrayList<>();
    parts.forEach(
        (name, part) -> {
          Sorted<ListedStory> before = get(name);
          Named now = new Named(name, before.with(part.gone(), part.there()));
          (now.stories().isEmpty() ? left : changed).add(now);
          if (before.isEmpty()) {
            fresh.add(name);
          }
        });
    return new NamedStories(
        none,
        byName.with(left, changed),
        words.with(words(left.stream().map(Named::name)), words(fresh.stream())));
  }

  private static Part part(Map<String, Part> parts, String name) {
    return parts.computeIfAbsent(name, _ -> new Part());
  }

  private static List<Word> words(Stream<String> names) {
    return names
        .flatMap(
            name -> NameWords.of(name).words().stream().distinct().map(it -> new Word(it, name)))
        .toList();
  }

  /** Newest first; empty if there are none. */
  Sorted<ListedStory> get(String name) {
    Named found = byName.find(it -> it.name().compareTo(name));
    return found == null ? none : found.stories();
  }

  /** The names that have these words, one after the other; all of them if there are no words. */
  Set<String> fitting(NameWords wanted) {
    if (wanted.words().isEmpty()) {
      return byName.stream().map(Named::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }
    return wanted.words().stream()
        .map(word -> words.all(it -> it.word().compareTo(word)))
        .min(Comparator.comparing(List::size))
        .orElse(List.of())
        .stream()
        .map(Word::name)
        .filter(wanted::fit)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
