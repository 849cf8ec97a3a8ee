package dev.backstory.bench.stories;

import dev.backstory.cli.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures what a reader sees of a story's life on the labelled sets, each alone and all as one
 * stream in order of time: when its page comes, and how often that page is renamed after. Decisions
 * are joins and openings, so it is never split or merged; how many should have been is counted.
 * {@code bench life [SET…]}; reads every article whole, which takes some minutes.
 */
public final class LifeBench {
  private static final List<String> COLUMNS =
      List.of(
          "stream",
          "pages",
          "articles until the page: median, 90 %",
          "hours until the page: median, 90 %",
          "later articles",
          "renamed: pages",
          "renamed: times a later article",
          "labelled stories that can have a page",
          "have one",
          "have several",
          "pages that mix stories");

  private LifeBench() {}

  public static void main(String[] args) {
    Map<String, List<LabelledText>> texts = SetReader.read();
    if (texts.isEmpty()) {
      return;
    }
    ReadArticles read = new ReadArticles();
    if (args.length > 0) {
      texts.keySet().retainAll(List.of(args));
    }
    System.out.print(new MarkdownTable(COLUMNS));
    new Streams(Models.embedder())
        .of(texts, Variant.AS_IS)
        .forEach((name, stream) -> print(name, new Newsroom(read).replay(stream)));
  }

  private static void print(String name, StoryLives lives) {
    System.out.println(MarkdownTable.line(row(name, lives)));
  }

  private static List<String> row(String name, StoryLives lives) {
    int later = lives.pages().stream().mapToInt(StoryLives.Page::laterArticles).sum();
    int renamings = lives.pages().stream().mapToInt(StoryLives.Page::renamings).sum();
    long renamed = lives.pages().stream().filter(page -> page.renamings() > 0).count();
    return List.of(
        name,
        count(lives.pages().size()),
        quantiles(lives.pages().stream().map(page -> (double) page.articlesBefore())),
        quantiles(lives.pages().stream().flatMap(page -> page.hoursBefore().stream())),
        count(later),
        count(renamed),
        String.format(Locale.ROOT, "%.2f (%d)", (double) renamings / Math.max(1, later), renamings),
        count(lives.labelled().size()),
        count(lives.labelled().stream().filter(pages -> pages > 0).count()),
        count(lives.labelled().stream().filter(pages -> pages > 1).count()),
        count(lives.pages().stream().filter(StoryLives.Page::mixed).count()));
  }

  private static String count(long count) {
    return Long.toString(count);
  }

  private static String quantiles(Stream<Double> values) {
    List<Double> sorted = new ArrayList<>(values.sorted().toList());
    return sorted.isEmpty()
        ? "–"
        : String.format(
            Locale.ROOT,
            "%.0f, %.0f",
            sorted.get(sorted.size() / 2),
            sorted.get(Math.min(sorted.size() - 1, sorted.size() * 9 / 10)));
  }
}
