package dev.backstory.bench.train;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Cross-validation: what is to be expected of a fit where it has learnt nothing. */
public final class Folds {
  private Folds() {}

  /**
   * What a fit says of each row, in their order, that has learnt from the rows of other groups.
   *
   * @param group what a row must not be parted from, such as its story
   * @param fit called for several groups at a time
   */
  public static <R, M, S> List<S> unseen(
      List<R> rows, Function<R, ?> group, Function<List<R>, M> fit, BiFunction<M, R, S> says) {
    Map<Object, M> fits = new ConcurrentHashMap<>();
    rows.stream().map(group).distinct().toList().parallelStream()
        .forEach(
            held ->
                fits.put(
                    held,
                    fit.apply(
                        rows.stream().filter(row -> !group.apply(row).equals(held)).toList())));
    return rows.stream()
        .map(row -> says.apply(Objects.requireNonNull(fits.get(group.apply(row))), row))
        .toList();
  }

  /**
   * The same of rows of which every so many-th is of one group.
   *
   * @param says what the fit says of the row with this number
   */
  public static <R, M, S> List<S> unseen(
      List<R> rows, int groups, Function<List<R>, M> fit, BiFunction<M, Integer, S> says) {
    return unseen(
        IntStream.range(0, rows.size()).boxed().toList(),
        i -> i % groups,
        others -> fit.apply(others.stream().map(rows::get).toList()),
        says);
  }
}
