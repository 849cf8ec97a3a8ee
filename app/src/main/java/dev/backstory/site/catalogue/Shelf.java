package dev.backstory.site.catalogue;

import dev.backstory.notation.Fingerprint;
import dev.backstory.port.ListedStory;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things with addresses. Of those that want the same one, that of the oldest story has it; the
 * others add a digest of their keys, so that it does not matter which came into the program first.
 * Never changes.
 */
final class Shelf<T extends Shelved> {
  /** In letters and figures, of five bits each: nobody finds two names with the same. */
  private static final int DIGEST = 13;

  /** Stands in no address that a name wants. */
  private static final char BEFORE_DIGEST = '_';

  private final Map<String, T> byKey;

  /** By the address they want; where there are several, the oldest first. */
  private final Map<String, List<T>> byWanted;

  private Shelf(Map<String, T> byKey, Map<String, List<T>> byWanted) {
    this.byKey = byKey;
    this.byWanted = byWanted;
  }

  static <T extends Shelved> Shelf<T> empty() {
    return new Shelf<>(Map.of(), Map.of());
  }

  /**
   * The same after a change; copies no more than references to what is the same.
   *
   * @param gone keys of what is not there any more, or is another now
   * @param there what is there now
   */
  Shelf<T> with(Collection<String> gone, Collection<T> there) {
    Map<String, T> keys = new HashMap<>(byKey);
    Map<String, List<T>> wanted = new HashMap<>(byWanted);
    for (String key : gone) {
      T old = keys.remove(key);
      if (old != null) {
        wanted.computeIfPresent(old.wanted(), (_, all) -> without(key, all));
      }
    }
    Set<String> crowded = new HashSet<>();
    for (T one : there) {
      keys.put(one.key(), one);
      List<T> all = wanted.merge(one.wanted(), List.of(one), Shelf::both);
      if (all.size() > 1) {
        crowded.add(one.wanted());
      }
    }
    crowded.forEach(address -> wanted.computeIfPresent(address, (_, all) -> oldestFirst(all)));
    return new Shelf<>(keys, wanted);
  }

  private static <T extends Shelved> @Nullable List<T> without(String key, List<T> all) {
    List<T> left = all.stream().filter(it -> !it.key().equals(key)).toList();
    return left.isEmpty() ? null : left;
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** With its oldest story, which takes a look at all of them to find. */
  private record Aged<T>(T one, ListedStory oldest) {}

  private static <T extends Shelved> List<T> oldestFirst(List<T> all) {
    return all.stream()
        .map(it -> new Aged<>(it, it.oldest()))
        .sorted(
            Comparator.comparing((Aged<T> it) -> it.oldest(), ListedStory.OLDEST_FIRST)
                .thenComparing(it -> it.one().key()))
        .map(Aged::one)
        .toList();
  }

  @Nullable T find(String key) {
    return byKey.get(key);
  }

  /** What has this address: the name of a file, without its ending. */
  @Nullable T at(String address) {
    List<T> same = byWanted.get(address);
    if (same != null) {
      return same.getFirst();
    }
    int end = address.length() - DIGEST - 1;
    boolean digested = end > 0 && address.charAt(end) == BEFORE_DIGEST;
    return sharing(digested ? address.substring(0, end) : "").stream()
        .filter(it -> address(it).equals(address))
        .findFirst()
        .orElse(null);
  }

  /** The name of a file, without its ending. */
  String address(T one) {
    List<T> same = sharing(one.wanted());
    return same.isEmpty() || same.getFirst().key().equals(one.key())
        ? one.wanted()
        : one.wanted() + BEFORE_DIGEST + Fingerprint.of(one.key(), DIGEST);
  }

  /** All that want this address, the oldest first. */
  List<T> sharing(String wanted) {
    return byWanted.getOrDefault(wanted, List.of());
  }

  Collection<T> all() {
    return byKey.values();
  }
}
