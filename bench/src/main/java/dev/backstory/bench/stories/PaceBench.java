package dev.backstory.bench.stories;

import dev.backstory.cluster.StoryPace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Fits when a story counts as quiet, and measures how often one that was called so got another
 * article after all: {@code bench pace}. Each labelled set is measured with the figures that come
 * with the program and, to see what they are worth elsewhere, with those fitted on the other sets.
 */
public final class PaceBench {
  private static final double OUTLASTING = 0.05;
  private static final List<Integer> DAYS = List.of(1, 7, 30);
  private static final List<String> COLUMNS =
      List.of(
          "set",
          "figures",
          "called quiet",
          "another article within 1, 7, 30 days",
          "ever",
          "days until quiet: median, 90 %");

  private PaceBench() {}

  public static void main(String[] args) {
    Map<String, List<List<Instant>>> sets = new LinkedHashMap<>();
    SetReader.read().forEach((name, texts) -> sets.put(name, stories(texts)));
    if (sets.isEmpty()) {
      return;
    }
    System.out.println("fitted on all: " + PaceFit.of(sets.values()));
    System.out.print(new MarkdownTable(COLUMNS));
    sets.forEach(
        (name, stories) -> {
          print(name, "shipped", new StoryPace(), stories);
          Map<String, List<List<Instant>>> others = new LinkedHashMap<>(sets);
          others.remove(name);
          PaceFit.Figures held = PaceFit.of(others.values());
          StoryPace pace = new StoryPace(held.shape(), held.scaleDays(), held.fading(), OUTLASTING);
          print(name, "of the other sets", pace, stories);
        });
  }

  /** The times of the dated articles of each story, in order. */
  private static List<List<Instant>> stories(List<LabelledText> texts) {
    return texts.stream()
        .filter(text -> text.article().published() != null)
        .collect(
            Collectors.groupingBy(LabelledText::story, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            story ->
                story.stream()
                    .map(text -> Objects.requireNonNull(text.article().published()))
                    .sorted()
                    .toList())
        .toList();
  }

  private static void print(
      String set, String figures, StoryPace pace, List<List<Instant>> stories) {
    List<Double> untilQuiet = new ArrayList<>();
    List<Double> woken = new ArrayList<>();
    for (List<Instant> times : stories) {
      for (int known = 1; known <= times.size(); known++) {
        Instant last = times.get(known - 1);
        Instant quiet = pace.quietFrom(times.subList(0, known)).orElseThrow();
        if (known == times.size() || times.get(known).isAfter(quiet)) {
          untilQuiet.add(PaceFit.days(last, quiet));
          if (known < times.size()) {
            woken.add(PaceFit.days(quiet, times.get(known)));
          }
        }
      }
    }
    untilQuiet.sort(null);
    int calls = untilQuiet.size();
    System.out.println(
        MarkdownTable.line(
            List.of(
                set,
                figures,
                Integer.toString(calls),
                DAYS.stream()
                    .map(days -> share(woken, days, calls))
                    .collect(Collectors.joining(", ")),
                share(woken, Double.MAX_VALUE, calls),
                text("%.1f", untilQuiet.get(calls / 2))
                    + ", "
                    + text("%.1f", untilQuiet.get(calls * 9 / 10)))));
  }

  private static String share(List<Double> woken, double days, int calls) {
    return text("%.3f", (double) woken.stream().filter(after -> after <= days).count() / calls);
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
