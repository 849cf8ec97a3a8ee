package dev.backstory.bench.stories;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** How far B-cubed F1 of ours moves when the articles come in another order. */
final class OrderMeasure {
  private static final int SEEDS = 5;

  private OrderMeasure() {}

  /** A row a stream: its F1 in order, and the range and the furthest move over the seeds. */
  static MarkdownTable table(List<StreamViews> streams) {
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "B-cubed F1 of ours",
                "in order",
                "shuffled within days",
                "moves by",
                "shuffled throughout",
                "moves by"));
    for (StreamViews stream : streams) {
      double inOrder = f1(stream);
      List<Double> days = shuffled(stream, seed -> Shuffle.withinDays(stream.articles(), seed));
      List<Double> all = shuffled(stream, seed -> Shuffle.throughout(stream.articles(), seed));
      table.row(
          List.of(
              stream.name(),
              MarkdownTable.figure(inOrder),
              range(days),
              furthest(days, inOrder),
              range(all),
              furthest(all, inOrder)));
    }
    return table;
  }

  private static List<Double> shuffled(StreamViews stream, LongFunction<List<Integer>> order) {
    return LongStream.rangeClosed(1, SEEDS)
        .mapToObj(seed -> f1(stream.reordered(order.apply(seed))))
        .toList();
  }

  private static double f1(StreamViews stream) {
    return StoriesBench.score(Ours.shipped(), stream).f1();
  }

  private static String range(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return MarkdownTable.figure(sorted.getFirst())
        + " – "
        + MarkdownTable.figure(sorted.getLast());
  }

  private static String furthest(List<Double> values, double from) {
    return MarkdownTable.figure(
        values.stream().mapToDouble(value -> Math.abs(value - from)).max().orElse(Double.NaN));
  }
}
