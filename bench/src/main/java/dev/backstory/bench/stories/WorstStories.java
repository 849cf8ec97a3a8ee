package dev.backstory.bench.stories;

import dev.backstory.bench.score.BCubed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lists the labelled stories in which clustering loses most, with the articles that were parted and
 * those that stand beside them, for reading.
 */
public final class WorstStories {
  private final List<StreamArticle> articles;
  private final List<String> labels;
  private final List<String> found;

  /** The places of a story's articles in the stream, and what the story loses. */
  private record Loss(String story, List<Integer> places, double precision, double recall) {
    double total() {
      return precision + recall;
    }
  }

  private WorstStories(List<StreamArticle> stream) {
    articles = List.copyOf(stream);
    labels = stream.stream().map(StreamArticle::story).toList();
    found = FoundStories.in(stream);
  }

  /** Prints so many of all sets as one stream in order of time, the largest loss first. */
  public static void print(Path data, int most) {
    new WorstStories(Streams.of(SetReader.read(data)).getOrDefault(Streams.MERGED, List.of()))
        .print(most);
  }

  private void print(int most) {
    Map<String, List<Integer>> byLabel = grouped(labels);
    Map<String, List<Integer>> byStory = grouped(found);
    List<Loss> losses =
        byLabel.entrySet().stream()
            .map(entry -> loss(entry.getKey(), entry.getValue(), byStory))
            .sorted(Comparator.comparingDouble(Loss::total).reversed())
            .toList();
    BCubed score = BCubed.of(labels, found);
    System.out.printf(
        Locale.ROOT,
        "%nP %.3f R %.3f F1 %.3f; %d stories for %d; %d labelled stories lose something%n",
        score.precision(),
        score.recall(),
        score.f1(),
        byStory.size(),
        byLabel.size(),
        losses.stream().filter(loss -> loss.total() > 0).count());
    losses.stream().limit(most).forEach(loss -> print(loss, byStory));
  }

  /** In articles: what is missing of the mean over them of precision, and of recall. */
  private Loss loss(String story, List<Integer> places, Map<String, List<Integer>> byStory) {
    double precision = 0;
    double recall = 0;
    for (int place : places) {
      List<Integer> with = byStory.getOrDefault(found.get(place), List.of());
      double both = with.stream().filter(other -> labels.get(other).equals(story)).count();
      precision += 1 - both / with.size();
      recall += 1 - both / places.size();
    }
    return new Loss(story, places, precision, recall);
  }

  private void print(Loss loss, Map<String, List<Integer>> byStory) {
    System.out.printf(
        Locale.ROOT,
        "%n## %s: %d articles, loses %.2f in precision, %.2f in recall%n",
        loss.story(),
        loss.places().size(),
        loss.precision(),
        loss.recall());
    Map<String, List<Integer>> parts = new LinkedHashMap<>();
    loss.places().forEach(p -> parts.computeIfAbsent(found.get(p), _ -> new ArrayList<>()).add(p));
    parts.forEach(
        (story, places) -> {
          System.out.println("- in " + story);
          places.forEach(place -> line("  = ", place));
          byStory.getOrDefault(story, List.of()).stream()
              .filter(place -> !labels.get(place).equals(loss.story()))
              .limit(12)
              .forEach(place -> line("  x ", place));
        });
  }

  private void line(String mark, int place) {
    StreamArticle article = articles.get(place);
    System.out.printf(
        "%s%s [%s] %s%n",
        mark,
        article.signature().published(),
        labels.get(place),
        article.source().article().titleOrEmpty());
  }

  private static Map<String, List<Integer>> grouped(List<String> names) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      groups.computeIfAbsent(names.get(i), _ -> new ArrayList<>()).add(i);
    }
    return groups;
  }
}
