package dev.backstory.cli.stage;

import picocli.CommandLine.Command;

/** Runs one stage alone: files in, JSON Lines on standard output. */
@Command(
    name = "stage",
    description = "Run one stage alone: files in, JSON Lines out.",
    mixinStandardHelpOptions = true,
    subcommands = {
      StageClusterCommand.class,
      StageExtractCommand.class,
      StageFactsCommand.class,
      StageFeedCommand.class,
      StagePageCommand.class,
      StageQuotesCommand.class,
      StageRolesCommand.class,
      StageSameCommand.class,
      StageSummariesCommand.class,
      StageSupportCommand.class
    })
public final class StageCommand {}
