package dev.backstory.cli;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.compose.StoryComposer;
import dev.backstory.model.Article;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.Rejection;
import dev.backstory.model.Story;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryPage;
import dev.backstory.models.Nlp4jTagger;
import dev.backstory.models.OnnxEmbedder;
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
  private static final int PROGRESS_EVERY = 50;

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
  public Integer call() throws Exception {
    boolean any = false;
    for (Path file : files) {
      any |= ArticleReader.read(file, this::add, this::reject);
    }
    if (any) {
      try (OnnxEmbedder embedder = new OnnxEmbedder()) {
        summarise(new ArticleAnnotator(new Nlp4jTagger(), embedder));
      }
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

  private void summarise(ArticleAnnotator annotator) {
    StoryComposer composer = new StoryComposer((_, _) -> List.of());
    int done = 0;
    for (var story : stories.entrySet()) {
      List<StoryArticle> articles =
          story.getValue().stream()
              .map(
                  article ->
                      new StoryArticle(
                          annotator.annotate(article), article.outletName(), article.wire(), true))
              .toList();
      StoryPage page =
          composer.compose(story(story.getKey(), articles), articles, null, Instant.EPOCH);
      out().println(Json.MAPPER.writeValueAsString(summary(page)));
      if (++done % PROGRESS_EVERY == 0) {
        err().println(done + " of " + stories.size() + " stories");
      }
    }
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
