package dev.backstory.site.catalogue;

import dev.backstory.notation.Slug;
import dev.backstory.site.sorted.Sorted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of topics as cards name them. They are given from the topic that was brought up
 * first on, each the first free of its name with a number; so they depend on those alone whose
 * names are the same but for numbers at the end. Never changes.
 */
final class TopicSlugs {
  /** That of no topics. */
  static final TopicSlugs NONE =
      new TopicSlugs(
          Sorted.by(Comparator.comparing(Given::root).thenComparing(Given::key)),
          Sorted.by(Comparator.comparing(Given::key)),
          Sorted.by(Comparator.comparing(Given::slug)));

  private static final int MAX_SLUG = 60;
  private static final Pattern NUMBERS = Pattern.compile("(-[0-9]+)+$");

  private final Sorted<Given> byRoot;
  private final Sorted<Given> byKey;
  private final Sorted<Given> bySlug;

  /**
   * The address of a topic.
   *
   * @param root what it wants without numbers at the end
   * @param wanted that it would have if no earlier topic had it
   */
  private record Given(TopicKey key, String root, String wanted, String slug) {}

  private TopicSlugs(Sorted<Given> byRoot, Sorted<Given> byKey, Sorted<Given> bySlug) {
    this.byRoot = byRoot;
    this.byKey = byKey;
    this.bySlug = bySlug;
  }

  /**
   * The addresses after a change.
   *
   * @param changed topics that have another address, or came or went
   * @param slugs their addresses before and after
   */
  record Next(TopicSlugs slugs, Set<TopicKey> changed, Set<String> addresses) {}

  /**
   * @param after the topics
   * @param changed those whose stories are others
   */
  Next with(FoundTopics after, Set<TopicKey> changed) {
    Map<String, Map<TopicKey, String>> wanted = new HashMap<>();
    for (TopicKey key : changed) {
      Given known = given(key);
      TopicStories topic = after.findNamed(key);
      if (known != null) {
        wanted.computeIfAbsent(known.root, _ -> new HashMap<>());
      }
      if (topic != null) {
        String wants = of(topic.firstName());
        wanted.computeIfAbsent(root(wants), _ -> new HashMap<>()).put(key, wants);
      }
    }
    List<Given> gone = new ArrayList<>();
    List<Given> there = new ArrayList<>();
    wanted.forEach(
        (root, all) -> {
          List<Given> before = byRoot.all(it -> it.root.compareTo(root));
          gone.addAll(before);
          before.stream()
              .filter(it -> !changed.contains(it.key))
              .forEach(it -> all.put(it.key, it.wanted));
          there.addAll(given(root, all, after));
        });
    return next(gone, there);
  }

  /** Of those with one root, who has which address. */
  private static List<Given> given(String root, Map<TopicKey, String> wanted, FoundTopics topics) {
    List<TopicStories> asFound =
        wanted.keySet().stream()
            .map(key -> Objects.requireNonNull(topics.findNamed(key)))
            .sorted(TopicStories.AS_FOUND)
            .toList();
    Set<String> taken = new HashSet<>();
    List<Given> given = new ArrayList<>();
    for (TopicStories topic : asFound) {
      String wants = wanted.getOrDefault(topic.key(), "");
      String slug = Slug.free(wants, taken::contains);
      taken.add(slug);
      given.add(new Given(topic.key(), root, wants, slug));
    }
    return given;
  }

  private Next next(List<Given> before, List<Given> after) {
    Set<Given> same = new HashSet<>(before);
    same.retainAll(Set.copyOf(after));
    List<Given> gone = before.stream().filter(it -> !same.contains(it)).toList();
    List<Given> there = after.stream().filter(it -> !same.contains(it)).toList();
    Set<TopicKey> changed = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    Stream.concat(gone.stream(), there.stream())
        .forEach(
            it -> {
              changed.add(it.key);
              addresses.add(it.slug);
            });
    return new Next(
        new TopicSlugs(byRoot.with(gone, there), byKey.with(gone, there), bySlug.with(gone, there)),
        changed,
        addresses);
  }

  private @Nullable Given given(TopicKey key) {
    return byKey.find(it -> it.key.compareTo(key));
  }

  /** The address of a topic; null if there is no such topic. */
  @Nullable String slug(TopicKey key) {
    Given found = given(key);
    return found == null ? null : found.slug;
  }

  /** The topic that has this address; null if none does. */
  @Nullable TopicKey at(String slug) {
    Given found = bySlug.find(it -> it.slug.compareTo(slug));
    return found == null ? null : found.key;
  }

  /** All addresses. */
  Stream<String> all() {
    return bySlug.stream().map(Given::slug);
  }

  private static String root(String slug) {
    return NUMBERS.matcher(slug).replaceFirst("");
  }

  /** The address that a name wants. */
  static String of(String name) {
    String slug = Slug.inAnyScript(name);
    int length = Math.min(MAX_SLUG, slug.codePointCount(0, slug.length()));
    String cut = slug.substring(0, slug.offsetByCodePoints(0, length));
    return cut.isEmpty() ? "topic" : cut;
  }
}
