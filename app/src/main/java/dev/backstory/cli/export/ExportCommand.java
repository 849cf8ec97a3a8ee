package dev.backstory.cli.export;

import picocli.CommandLine.Command;

/** What a site publishes, in forms that others work with. */
@Command(
    name = "export",
    description = "Write what the pages publish in forms that others work with.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ExportStoryCommand.class,
      ExportTableCommand.Quotations.class,
      ExportTableCommand.Facts.class,
      ExportRowsCommand.class,
      ExportSqliteCommand.class,
      ExportSchemaCommand.class
    })
public final class ExportCommand {
  /** It only has others. */
  public ExportCommand() {}
}
