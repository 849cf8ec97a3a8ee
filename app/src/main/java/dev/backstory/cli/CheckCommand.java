package dev.backstory.cli;

import dev.backstory.check.SiteChecker;
import dev.backstory.check.SiteReport;
import dev.backstory.desk.Desk;
import dev.backstory.site.SourceArticles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves a site against the texts of its articles. */
@Command(
    name = "check",
    description =
        "Verify every claim and quotation of a site against the texts of its articles; exit code 1"
            + " if one fails.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "a site made by build")
  private Path site = Path.of("site");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder that has the texts, for a site built without --texts")
  private @Nullable Path folder;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() {
    SiteReport report;
    if (folder == null) {
      report = new SiteChecker().check(site, SourceArticles.NONE);
    } else {
      DataOptions data = new DataOptions();
      data.folder = folder;
      try (Desk desk = data.open(spec)) {
        report = new SiteChecker().check(site, desk.sources());
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    for (SiteReport.Fault fault : report.faults()) {
      out.printf("%s %s: %s%n", fault.story(), fault.where(), fault.fault());
    }
    out.printf(
        "%d stories, %d claims, %d quotations, %d stretches of evidence in %d articles, %d"
            + " redirects: %d faults%n",
        report.stories(),
        report.claims(),
        report.quotations(),
        report.evidence(),
        report.articles(),
        report.redirects(),
        report.faults().size());
    return report.sound() ? 0 : 1;
  }
}
