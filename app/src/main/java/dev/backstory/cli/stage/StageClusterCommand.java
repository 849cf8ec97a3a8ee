package dev.backstory.cli.stage;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.archive.ArticleReader;
import dev.backstory.cli.print.Json;
import dev.backstory.cli.print.TaskProgress;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.StoryAssignment;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.cluster.story.StoryDecision;
import dev.backstory.cluster.story.StoryStream;
import dev.backstory.desk.Models;
import dev.backstory.desk.OrderedWork;
import dev.backstory.model.Rejection;
import dev.backstory.port.Tagger;
import dev.backstory.site.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code stage cluster}: articles in order of arrival in, the story of each out, once all are in:
 * later ones may show that two stories are one, or one is two.
 */
@Command(
    name = "cluster",
    description = "Group articles into stories: one line of JSON per article.",
    mixinStandardHelpOptions = true)
final class StageClusterCommand implements Callable<Integer> {
  /** A signature needs the embedding alone of what annotation gives, and that is of the lead. */
  private static final Tagger NO_WORDS = _ -> List.of();

  private static final int READ_CHARACTERS = 2_000;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "articles as JSON Lines, plain or .gz, in order of arrival")
  private List<Path> files = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  private final StoryAssignment assignment = new StoryAssignment();
  private final List<String> articles = new ArrayList<>();
  private long decidingNanos;

  /** What is printed of an article. */
  record Row(String id, String story) {}

  @Override
  public Integer call() {
    boolean any = false;
    StoryStream stories = new StoryStream(new StoryClusterer(), new ActiveStories());
    try (TaskProgress progress = new TaskProgress("reading articles", -1);
        OrderedWork<ArticleSignature> work =
            new OrderedWork<>(
                signature -> {
                  decide(stories, signature);
                  progress.step(1);
                })) {
      ArticleAnnotator annotator =
          new ArticleAnnotator(NO_WORDS, Models.embedder(), READ_CHARACTERS);
      for (Path file : files) {
        any |=
            ArticleReader.read(
                file,
                (_, article) -> work.submit(() -> ArticleSignature.of(annotator.annotate(article))),
                this::reject);
      }
      work.finish();
    }
    print();
    report();
    return any ? 0 : 1;
  }

  private void decide(StoryStream stories, ArticleSignature article) {
    long start = System.nanoTime();
    articles.add(article.articleId());
    List<StoryDecision> decisions = stories.arrive(article);
    decidingNanos += System.nanoTime() - start;
    decisions.forEach(decision -> assignment.apply(article.articleId(), decision));
  }

  private void print() {
    PrintWriter out = spec.commandLine().getOut();
    for (String id : articles) {
      Row row = new Row(id, Objects.requireNonNull(assignment.stories().get(id)));
      out.println(Json.MAPPER.writeValueAsString(row));
    }
  }

  private void report() {
    spec.commandLine()
        .getErr()
        .printf(
            "%s, %s; clustered in %d ms%n",
            Wording.count(articles.size(), "article", "articles"),
            Wording.count(assignment.size(), "story", "stories"),
            Duration.ofNanos(decidingNanos).toMillis());
  }

  private void reject(Rejection rejection) {
    spec.commandLine().getErr().println(rejection.where() + ": " + rejection.reason());
  }
}
