package dev.backstory.bench.stories;

import dev.backstory.bench.score.BCubed;
import dev.backstory.bench.score.MarkdownTable;
import dev.backstory.cluster.story.StoryClusterer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** How far B-cubed F1 moves when the articles come in another order. */
public final class OrderMeasure {
  private static final int SEEDS = 5;

  private OrderMeasure() {}

  /**
   * Prints a row a labelled set, and one for all as one stream in order of time: its F1 in order,
   * and the range and the furthest move over the seeds.
   */
  public static void print(Path data) {
    System.out.print(table(StreamArticle.streams(LabelledText.sets(data))));
  }

  private static MarkdownTable table(Map<String, List<StreamArticle>> streams) {
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "B-cubed F1",
                "in order",
                "shuffled within days",
                "moves by",
                "shuffled throughout",
                "moves by"));
    streams.forEach((name, stream) -> table.row(row(name, stream)));
    return table;
  }

  private static List<String> row(String name, List<StreamArticle> stream) {
    double inOrder = f1(stream);
    List<Double> days = shuffled(seed -> Shuffle.withinDays(stream, seed));
    List<Double> all = shuffled(seed -> Shuffle.throughout(stream, seed));
    return List.of(
        name,
        MarkdownTable.figure(inOrder),
        range(days),
        furthest(days, inOrder),
        range(all),
        furthest(all, inOrder));
  }

  private static List<Double> shuffled(LongFunction<List<StreamArticle>> order) {
    return LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> f1(order.apply(seed))).toList();
  }

  private static double f1(List<StreamArticle> stream) {
    List<String> labels = stream.stream().map(StreamArticle::story).toList();
    List<String> found =
        FoundStories.of(
            new StoryClusterer(), stream.stream().map(StreamArticle::signature).toList());
    return BCubed.of(labels, found).f1();
  }

  private static String range(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return MarkdownTable.figure(sorted.getFirst()) + " – " + MarkdownTable.figure(sorted.getLast());
  }

  private static String furthest(List<Double> values, double from) {
    return MarkdownTable.figure(
        values.stream().mapToDouble(value -> Math.abs(value - from)).max().orElse(Double.NaN));
  }
}
