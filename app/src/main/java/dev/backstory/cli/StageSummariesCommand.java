package dev.backstory.cli;

import dev.backstory.cluster.copy.NewsroomFolder;
import dev.backstory.compose.StoryComposer;
import dev.backstory.intake.ArticleReader;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.Rejection;
import dev.backstory.model.Story;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryPage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Prints the headline and What's happened of every story whose articles are given. */
@Command(
    name = "summaries",
    description = "Articles with their story to a headline and a summary per story.",
    mixinStandardHelpOptions = true)
final class StageSummariesCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "ARTICLES", description = "JSON Lines, plain or gzip.")
  private List<Path> files = List.of();

  private final Map<String, List<Article>> stories = new LinkedHashMap<>();
  private int rejected;

  /** A line of output. */
  record Summary(String story, String headline, String summary) {}

  @Override
  public Integer call() {
    boolean any = false;
    for (Path file : files) {
      any |= ArticleReader.read(file, this::add, this::reject);
    }
    if (any) {
      summarise();
    }
    err().println(stories.size() + " stories, " + rejected + " rows rejected");
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
      reject(new Rejection(article.id(), "twice in story " + story.asString()));
      return;
    }
    members.add(article);
  }

  private void reject(Rejection rejection) {
    rejected++;
    err().println("rejected " + rejection.where() + ": " + rejection.reason());
  }

  private void summarise() {
    StoryComposer composer = new StoryComposer(_ -> List.of());
    NewsroomFolder newsrooms = new NewsroomFolder();
    try (TaskProgress progress = new TaskProgress("telling stories", stories.size());
        OrderedWork<Summary> work =
            new OrderedWork<>(
                summary -> {
                  out().println(Json.MAPPER.writeValueAsString(summary));
                  progress.step(1);
                })) {
      stories.forEach(
          (id, members) -> work.submit(() -> summary(id, members, composer, newsrooms)));
      work.finish();
    }
  }

  private static Summary summary(
      String id, List<Article> members, StoryComposer composer, NewsroomFolder newsrooms) {
    List<AnnotatedArticle> annotated = members.stream().map(Models.annotator()::annotate).toList();
    List<StoryArticle> articles = newsrooms.fold(annotated);
    return summary(composer.compose(story(id, articles), articles, null, Instant.EPOCH));
  }

  private static Story story(String id, List<StoryArticle> articles) {
    List<String> ids = articles.stream().map(article -> article.article().id()).toList();
    return new Story(id, id, ids, List.of(), Instant.EPOCH, Instant.EPOCH);
  }

  private static Summary summary(StoryPage page) {
    String summary =
        page.sections().stream()
            .filter(PageSection.WhatHappened.class::isInstance)
            .map(PageSection.WhatHappened.class::cast)
            .flatMap(section -> section.claims().stream())
            .map(Claim::text)
            .collect(Collectors.joining(" "));
    return new Summary(page.id(), page.headline(), summary);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
