package dev.backstory.cli.export;

import dev.backstory.export.JsonRows;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes everything as JSON Lines. */
@Command(
    name = "jsonl",
    description =
        "The whole site as JSON Lines: stories, articles, lines with their evidence, facts with"
            + " their tellings, quotations, outlets.",
    mixinStandardHelpOptions = true)
final class ExportRowsCommand implements Callable<Integer> {
  @Mixin private SiteReading site = new SiteReading();
  @Mixin private ExportTarget target = new ExportTarget();

  @Override
  public Integer call() throws IOException {
    target.write(out -> site.each(new JsonRows(out)));
    return 0;
  }
}
