package dev.backstory.bench.stories;

import dev.backstory.bench.gate.BCubed;
import dev.backstory.desk.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures clustering on the labelled sets, each alone and all as one stream in order of time: ours
 * beside the published ways, on the articles as they are and on poorer ones, and in other orders.
 * {@code bench stories [ways|order|round-ups|worst]…}, the first two by default; prints tables.
 */
public final class StoriesBench {
  private static final int WORST = 60;

  private final Map<String, List<LabelledText>> texts;
  private final Streams streams;

  /**
   * @param texts the labelled sets by name
   */
  StoriesBench(Map<String, List<LabelledText>> texts, Streams streams) {
    this.texts = texts;
    this.streams = streams;
  }

  public static void main(String[] args) {
    Map<String, List<LabelledText>> texts = SetReader.read();
    if (!texts.isEmpty()) {
      Streams streams = new Streams(new RememberingEmbedder(Models.embedder()));
      new StoriesBench(texts, streams)
          .print(args.length == 0 ? List.of("ways", "order") : List.of(args));
    }
  }

  /** Prints these parts. */
  void print(List<String> parts) {
    Map<String, List<StreamArticle>> asIs = streams.of(texts, Variant.AS_IS);
    for (String part : parts) {
      switch (part) {
        case "ways" -> compare(asIs);
        case "order" -> System.out.print(OrderMeasure.table(asIs));
        case "round-ups" -> System.out.print(new RoundUpMeasure(streams::signature).table(asIs));
        case "worst" -> new WorstStories(asIs.getOrDefault(Streams.MERGED, List.of())).print(WORST);
        default ->
            throw new IllegalArgumentException("ways, order, round-ups or worst, not " + part);
      }
    }
  }

  private void compare(Map<String, List<StreamArticle>> asIs) {
    List<StreamViews> views = views(asIs);
    List<StreamViews> single = views.subList(0, views.size() - 1);
    List<Way> ways = new ArrayList<>(List.of(Ours.shipped(), Ours.inRotation(single)));
    ways.addAll(new Baselines(single).ways());
    for (Variant variant : Variant.values()) {
      print(variant, ways, variant == Variant.AS_IS ? views : views(streams.of(texts, variant)));
    }
  }

  private static void print(Variant variant, List<Way> ways, List<StreamViews> views) {
    print(variant.words(), ways, views);
    print(variant.words() + ", no dates", ways, views.stream().map(StreamViews::undated).toList());
  }

  /** The streams with what the ways need of them. */
  private static List<StreamViews> views(Map<String, List<StreamArticle>> streams) {
    return streams.entrySet().stream()
        .map(stream -> StreamViews.of(stream.getKey(), stream.getValue()))
        .toList();
  }

  private static void print(String title, List<Way> ways, List<StreamViews> views) {
    System.out.println("\n" + title + "\n");
    MarkdownTable table =
        new MarkdownTable(
            Stream.of(
                    Stream.of("B-cubed F1"),
                    views.stream().map(StreamViews::name),
                    Stream.of("mean of the sets", "merged P", "merged R"))
                .flatMap(it -> it)
                .toList());
    for (Way way : ways) {
      table.row(cells(way, views.stream().map(view -> score(way, view)).toList()));
    }
    System.out.print(table);
  }

  private static List<String> cells(Way way, List<BCubed> scores) {
    double mean =
        scores.subList(0, scores.size() - 1).stream()
            .mapToDouble(BCubed::f1)
            .average()
            .orElse(Double.NaN);
    BCubed merged = scores.getLast();
    List<String> cells = new ArrayList<>(List.of(way.name()));
    scores.forEach(score -> cells.add(MarkdownTable.figure(score.f1())));
    cells.add(MarkdownTable.figure(mean));
    cells.add(MarkdownTable.figure(merged.precision()));
    cells.add(MarkdownTable.figure(merged.recall()));
    return cells;
  }

  private static BCubed score(Way way, StreamViews view) {
    List<String> found = way.clustering().apply(view);
    return found.isEmpty() ? new BCubed(Double.NaN, Double.NaN) : BCubed.of(view.labels(), found);
  }
}
