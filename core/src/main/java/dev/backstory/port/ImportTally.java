package dev.backstory.port;

import dev.backstory.model.Rejection;
import dev.backstory.port.ArticleStore.Saved;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the pieces of files came to, each counted once.
 *
 * @param added articles that were not known
 * @param changed articles that were known with other words
 * @param known articles that were known just so
 * @param rejected how many for which reason
 * @param passedOver how many of what
 */
public record ImportTally(
    long added,
    long changed,
    long known,
    SortedMap<String, Long> rejected,
    SortedMap<String, Long> passedOver) {
  public static final ImportTally NONE = new ImportTally(0, 0, 0, new TreeMap<>(), new TreeMap<>());

  public ImportTally {
    rejected = new TreeMap<>(rejected);
    passedOver = new TreeMap<>(passedOver);
  }

  /** One article. */
  public static ImportTally of(Saved saved) {
    SortedMap<String, Long> nothing = Collections.emptySortedMap();
    return switch (saved) {
      case ADDED -> new ImportTally(1, 0, 0, nothing, nothing);
      case CHANGED -> new ImportTally(0, 1, 0, nothing, nothing);
      case SAME -> new ImportTally(0, 0, 1, nothing, nothing);
    };
  }

  /** One rejection, counted by what stands before the first colon of its reason. */
  public static ImportTally of(Rejection rejection) {
    String kind = rejection.reason().split(":", 2)[0];
    return new ImportTally(0, 0, 0, one(kind), Collections.emptySortedMap());
  }

  /** One piece that is passed over. */
  public static ImportTally passedOver(String what) {
    return new ImportTally(0, 0, 0, Collections.emptySortedMap(), one(what));
  }

  private static SortedMap<String, Long> one(String what) {
    return new TreeMap<>(Map.of(what, 1L));
  }

  public ImportTally plus(ImportTally other) {
    return new ImportTally(
        added + other.added,
        changed + other.changed,
        known + other.known,
        sum(rejected, other.rejected),
        sum(passedOver, other.passedOver));
  }

  /** The same pieces, all of whose articles are known by now. */
  public ImportTally again() {
    return new ImportTally(0, 0, articles(), rejected, passedOver);
  }

  public long articles() {
    return added + changed + known;
  }

  public long rejections() {
    return total(rejected);
  }

  public long passes() {
    return total(passedOver);
  }

  private static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static SortedMap<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
    SortedMap<String, Long> sum = new TreeMap<>(one);
    other.forEach((key, count) -> sum.merge(key, count, Long::sum));
    return sum;
  }
}
