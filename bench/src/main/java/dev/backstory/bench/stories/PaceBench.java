package dev.backstory.bench.stories;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.bench.polls.Poll;
import dev.backstory.bench.polls.PolledArticles;
import dev.backstory.bench.score.MarkdownTable;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.cluster.story.StoryPace;
import dev.backstory.desk.Models;
import dev.backstory.model.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fits when a story counts as quiet, and measures how often one that was called so got another
 * article after all. Each labelled set is measured with the figures that come with the program and,
 * to see what they are worth elsewhere, with those fitted on the other sets. Real polls of feeds
 * are measured too; their stories are those that the clusterer finds in headlines and blurbs, and
 * what was called quiet in their last month is left out.
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

  public static void print(Path data) throws IOException {
    Map<String, List<List<Instant>>> sets = new LinkedHashMap<>();
    LabelledText.sets(data).forEach((name, texts) -> sets.put(name, stories(texts)));
    System.out.println("fitted on all: " + PaceFit.of(sets.values()));
    System.out.print(new MarkdownTable(COLUMNS));
    sets.forEach(
        (name, stories) -> {
          print(name, "shipped", new StoryPace(), stories, Instant.MAX);
          Map<String, List<List<Instant>>> others = new LinkedHashMap<>(sets);
          others.remove(name);
          PaceFit.Figures held = PaceFit.of(others.values());
          StoryPace pace = new StoryPace(held.shape(), held.scaleDays(), held.fading(), OUTLASTING);
          print(name, "of the other sets", pace, stories, Instant.MAX);
        });
    List<List<Instant>> polled = polled(data);
    Optional<Instant> last = polled.stream().map(List::getLast).max(Comparator.naturalOrder());
    last.ifPresent(
        end -> print("polls", "shipped", new StoryPace(), polled, end.minus(Duration.ofDays(30))));
  }

  /** The times of the articles of each story of more than one that is found in the polls. */
  private static List<List<Instant>> polled(Path data) throws IOException {
    ArticleAnnotator annotator = new ArticleAnnotator(_ -> List.of(), Models.embedder());
    List<Article> articles = PolledArticles.articles(Poll.archive(data));
    List<String> stories =
        FoundStories.of(
            new StoryClusterer(),
            articles.stream()
                .map(article -> ArticleSignature.of(annotator.annotate(article)))
                .toList());
    Map<String, List<Instant>> times = new LinkedHashMap<>();
    for (int i = 0; i < stories.size(); i++) {
      times
          .computeIfAbsent(stories.get(i), _ -> new ArrayList<>())
          .add(Objects.requireNonNull(articles.get(i).published()));
    }
    return times.values().stream().filter(story -> story.size() > 1).toList();
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
      String set, String figures, StoryPace pace, List<List<Instant>> stories, Instant end) {
    List<Double> untilQuiet = new ArrayList<>();
    List<Double> woken = new ArrayList<>();
    for (List<Instant> times : stories) {
      for (int known = 1; known <= times.size(); known++) {
        Instant last = times.get(known - 1);
        Instant quiet = pace.quietFrom(times.subList(0, known)).orElseThrow();
        boolean called = known == times.size() || times.get(known).isAfter(quiet);
        if (called && quiet.isBefore(end)) {
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
