package dev.backstory.bench.stories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Other orders in which the articles of a stream could have come. */
final class Shuffle {
  private Shuffle() {}

  /** Each day's articles in any order among their places; those without a day keep theirs. */
  static List<StreamArticle> withinDays(List<StreamArticle> stream, long seed) {
    Map<LocalDate, List<Integer>> days = new TreeMap<>();
    for (int i = 0; i < stream.size(); i++) {
      Instant published = stream.get(i).signature().published();
      if (published != null) {
        days.computeIfAbsent(LocalDate.ofInstant(published, ZoneOffset.UTC), _ -> new ArrayList<>())
            .add(i);
      }
    }
    Random random = new Random(seed);
    List<StreamArticle> order = new ArrayList<>(stream);
    for (List<Integer> places : days.values()) {
      List<Integer> shuffled = new ArrayList<>(places);
      Collections.shuffle(shuffled, random);
      for (int i = 0; i < places.size(); i++) {
        order.set(places.get(i), stream.get(shuffled.get(i)));
      }
    }
    return order;
  }

  /** All articles in any order, over the years. */
  static List<StreamArticle> throughout(List<StreamArticle> stream, long seed) {
    List<StreamArticle> order = new ArrayList<>(stream);
    Collections.shuffle(order, new Random(seed));
    return order;
  }
}
