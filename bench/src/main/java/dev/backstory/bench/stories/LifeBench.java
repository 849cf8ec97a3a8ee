package dev.backstory.bench.stories;

import dev.backstory.bench.data.TemporaryFolder;
import dev.backstory.bench.score.MarkdownTable;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.compose.StoryComposer;
import dev.backstory.desk.Models;
import dev.backstory.pipeline.InMemoryStoryStore;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.port.ArticleStore;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Measures what a reader sees of a story's life on the labelled sets as one stream in order of
 * time: when its page comes, how often that is renamed, and what merges, splits and moves do to
 * pages and addresses. Reads every article whole, which takes some minutes.
 */
public final class LifeBench {
  private static final int PROGRESS = 250;

  private LifeBench() {}

  /**
   * Prints it.
   *
   * @param only names of sets; all if empty
   */
  public static void print(Path data, List<String> only) throws IOException {
    List<LabelledText> stream = new ArrayList<>();
    LabelledText.sets(data)
        .forEach(
            (set, texts) -> {
              if (only.isEmpty() || only.contains(set)) {
                stream.addAll(texts);
              }
            });
    stream.sort(Comparator.comparing(LabelledText::arrived));
    Path folder = Files.createTempDirectory("backstory-life");
    try (SqliteDatabase before = SqliteDatabase.open(folder.resolve("read"));
        SqliteDatabase replayed = SqliteDatabase.open(folder.resolve("replayed"));
        ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      print(measure(stream, new JdbiArticleStore(before), replayed, workers));
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  private static StoryLives measure(
      List<LabelledText> stream,
      ArticleStore read,
      SqliteDatabase replayed,
      ExecutorService workers) {
    PageWriter writer =
        new PageWriter(Models.facts(), new StoryComposer(Models.glossary(), Models.editor()));
    stream.forEach(text -> read.save(text.article(), text.arrived()));
    new Pipeline(
            read,
            new InMemoryStoryStore(),
            Models.annotator(),
            new StoryClusterer(),
            ActiveStories::new,
            new NewsroomResolver(),
            writer)
        .read(workers, progress("read"));
    StoryReplay replay =
        new StoryReplay(
            stream,
            read,
            new JdbiArticleStore(replayed),
            new JdbiStoryStore(replayed),
            Models.annotator(),
            new StoryClusterer(),
            writer);
    return replay.run(workers, progress("replayed"));
  }

  private static void print(StoryLives lives) {
    List<StoryLives.Page> pages = lives.pages();
    System.out.print(new MarkdownTable(List.of("what", "figure")));
    row("articles", lives.articles());
    row("stories that had a page", pages.size());
    row(
        "articles until the page: median, 90 %",
        quantiles(pages.stream().map(p -> (double) p.articlesBefore())));
    row(
        "hours until the page, where all are dated: median, 90 %",
        quantiles(pages.stream().flatMap(p -> p.hoursBefore().stream())));
    row("retellings of pages", sum(pages, StoryLives.Page::retellings));
    row("renamings of pages", sum(pages, StoryLives.Page::renamings));
    row("pages that were ever renamed", sum(pages, p -> p.renamings() > 0 ? 1 : 0));
    row("merges · splits · moves of stories", counts(lives));
    row("articles taken from a page", sum(pages, StoryLives.Page::articlesLost));
    row("addresses of pages that lead elsewhere", sum(pages, p -> p.gone() ? 1 : 0));
    row("pages that mix labelled stories", sum(pages, p -> p.mixed() && !p.gone() ? 1 : 0));
    row("labelled stories that can have a page", lives.labelled().size());
    row("of these have one", lives.labelled().stream().filter(n -> n > 0).count());
    row("of these have several", lives.labelled().stream().filter(n -> n > 1).count());
  }

  private static void row(String what, Object figure) {
    System.out.println(MarkdownTable.line(List.of(what, figure.toString())));
  }

  private static String counts(StoryLives lives) {
    return lives.merges() + " · " + lives.splits() + " · " + lives.moves();
  }

  private static int sum(List<StoryLives.Page> pages, ToIntFunction<StoryLives.Page> figure) {
    return pages.stream().mapToInt(figure).sum();
  }

  private static String quantiles(Stream<Double> figures) {
    double[] sorted = figures.mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0
        ? "–"
        : String.format(
            Locale.ROOT, "%.0f, %.0f", sorted[sorted.length / 2], sorted[sorted.length * 9 / 10]);
  }

  private static IntConsumer progress(String what) {
    int[] done = {0};
    return more -> {
      int before = done[0];
      done[0] += more;
      if (before / PROGRESS < done[0] / PROGRESS) {
        System.err.println(done[0] + " articles " + what);
      }
    };
  }
}
