package dev.backstory.site.catalogue;

import dev.backstory.notation.Fingerprint;
import dev.backstory.port.ListedStory;
import dev.backstory.site.sorted.Sorted;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

  private final Sorted<T> byKey;

  /** By the address they want; where there are several, the oldest first. */
  private final Sorted<T> byWanted;

  private Shelf(Sorted<T> byKey, Sorted<T> byWanted) {
    this.byKey = byKey;
    this.byWanted = byWanted;
  }

  static <T extends Shelved> Shelf<T> empty() {
    Comparator<T> oldestFirst =
        Comparator.<T, ListedStory>comparing(Shelved::oldest, ListedStory.OLDEST_FIRST);
    return new Shelf<>(
        Sorted.by(Comparator.comparing(Shelved::key)),
        Sorted.by(
            Comparator.<T, String>comparing(Shelved::wanted)
                .thenComparing(oldestFirst)
                .thenComparing(Shelved::key)));
  }

  /**
   * The same after a change.
   *
   * @param gone keys of what is not there any more, or is another now
   * @param there what is there now
   */
  Shelf<T> with(Collection<String> gone, Collection<T> there) {
    List<T> left = gone.stream().distinct().flatMap(key -> Stream.ofNullable(find(key))).toList();
    return new Shelf<>(byKey.with(left, there), byWanted.with(left, there));
  }

  @Nullable T find(String key) {
    return byKey.find(it -> it.key().compareTo(key));
  }

  /** What has this address: the name of a file, without its ending. */
  @Nullable T at(String address) {
    T first = first(address);
    if (first != null) {
      return first;
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
    T first = first(one.wanted());
    return first == null || first.key().equals(one.key())
        ? one.wanted()
        : one.wanted() + BEFORE_DIGEST + Fingerprint.of(one.key(), DIGEST);
  }

  /** All that want this address, the oldest first. */
  List<T> sharing(String wanted) {
    return byWanted.all(it -> it.wanted().compareTo(wanted));
  }

  private @Nullable T first(String wanted) {
    return byWanted.find(it -> it.wanted().compareTo(wanted));
  }

  /** By their keys. */
  Sorted<T> all() {
    return byKey;
  }
}
