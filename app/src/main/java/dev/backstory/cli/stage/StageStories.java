package dev.backstory.cli.stage;

import dev.backstory.archive.ArticleReader;
import dev.backstory.cli.print.TaskProgress;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.desk.Models;
import dev.backstory.desk.OrderedWork;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.model.Story;
import dev.backstory.model.StoryArticle;
import dev.backstory.site.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Stories whose articles are given in files, each article with the story it tells. */
final class StageStories {
  private final Map<String, List<Article>> stories = new LinkedHashMap<>();
  private final PrintWriter out;
  private final PrintWriter err;
  private int rejected;

  StageStories(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** A story with its articles, read. */
  record Read(String id, List<StoryArticle> articles) {
    Story story() {
      List<String> ids = articles.stream().map(article -> article.article().id()).toList();
      return new Story(id, id, ids, List.of(), Instant.EPOCH, Instant.EPOCH);
    }
  }

  /**
   * Prints a line for each story of the files, in the order in which they begin.
   *
   * @param doing what is shown while it is done
   * @param line of a story, with its line feed
   * @return the exit code
   */
  int print(List<Path> files, String doing, Function<Read, String> line) {
    boolean any = false;
    for (Path file : files) {
      any |= ArticleReader.read(file, this::add, this::reject);
    }
    if (any) {
      print(doing, line);
    }
    err.println(
        Wording.count(stories.size(), "story", "stories")
            + ", "
            + Wording.count(rejected, "row", "rows")
            + " rejected");
    return any ? 0 : 1;
  }

  private void add(JsonNode row, Article article) {
    JsonNode story = row.get("story");
    if (story == null || !(story.isString() || story.isNumber())) {
      reject(new Rejection(article.id(), "no story"));
      return;
    }
    List<Article> members = stories.computeIfAbsent(story.asString(), _ -> new ArrayList<>());
    if (members.stream().anyMatch(member -> member.id().equals(article.id()))) {
      reject(new Rejection(article.id(), "already in story " + story.asString()));
      return;
    }
    members.add(article);
  }

  private void reject(Rejection rejection) {
    rejected++;
    err.println("rejected " + rejection.where() + ": " + rejection.reason());
  }

  private void print(String doing, Function<Read, String> line) {
    NewsroomResolver newsrooms = new NewsroomResolver();
    try (TaskProgress progress = new TaskProgress(doing, stories.size());
        OrderedWork<String> work =
            new OrderedWork<>(
                made -> {
                  out.print(made);
                  progress.step(1);
                })) {
      stories.forEach((id, members) -> work.submit(() -> line.apply(read(id, members, newsrooms))));
      work.finish();
      out.flush();
    }
  }

  private static Read read(String id, List<Article> members, NewsroomResolver newsrooms) {
    List<AnnotatedArticle> annotated = members.stream().map(Models.annotator()::annotate).toList();
    return new Read(id, newsrooms.fold(annotated));
  }
}
