package dev.backstory.cli.stage;

import dev.backstory.compose.StoryComposer;
import dev.backstory.desk.Models;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.pipeline.PageWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the headline and What's happened of every story whose articles are given. */
@Command(
    name = "summaries",
    description = "Compose a headline and a summary per story, from articles with their story.",
    mixinStandardHelpOptions = true)
final class StageSummariesCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "ARTICLES", description = "JSON Lines, plain or .gz")
  private List<Path> files = List.of();

  /** A line of output. */
  record Summary(String story, String headline, String summary) {}

  @Override
  public Integer call() {
    PageWriter pages =
        new PageWriter(Models.facts(), new StoryComposer(_ -> List.of(), Models.editor()));
    return new StageStories(spec.commandLine().getOut(), spec.commandLine().getErr())
        .print(files, "composing pages", story -> PageCodec.json(summary(story, pages)));
  }

  private static Summary summary(StageStories.Read story, PageWriter pages) {
    return summary(
        pages.write(story.story(), story.articles(), null, List.of(), Instant.EPOCH).page());
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
}
