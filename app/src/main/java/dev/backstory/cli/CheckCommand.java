package dev.backstory.cli;

import dev.backstory.check.SiteChecker;
import dev.backstory.check.SiteReport;
import dev.backstory.check.StoredSite;
import dev.backstory.desk.Desk;
import dev.backstory.site.Wording;
import java.io.IOException;
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
        "Verify every claim and quotation of a site against the texts of its articles; exits with 1"
            + " if any of them fails.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "a site written by build")
  private Path site = Path.of("site");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder with the article texts, for a site built without --texts")
  private @Nullable Path folder;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "the Ed25519 public key in PEM with which the site has to be signed")
  private @Nullable Path key;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    SiteReport report;
    if (folder == null) {
      report = new SiteChecker().check(site, StoredSite.NONE, key);
    } else {
      DataOptions data = new DataOptions();
      data.folder = folder;
      try (Desk desk = data.open(spec)) {
        report = new SiteChecker().check(site, stored(desk), key);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    for (SiteReport.Fault fault : report.faults()) {
      out.printf("%s %s: %s%n", fault.story(), fault.where(), fault.fault());
    }
    out.printf(
        "%s compared with what their JSON says%s%n",
        Wording.count(report.files(), "file", "files"),
        report.unproved() == 0
            ? ""
            : "; not without --data: "
                + Wording.count(
                    report.unproved(),
                    "page on why its articles belong together",
                    "pages on why their articles belong together"));
    out.printf(
        "%s, %s, %s, %s in %s, %s: %s%n",
        Wording.count(report.stories(), "story", "stories"),
        Wording.count(report.claims(), "claim", "claims"),
        Wording.count(report.quotations(), "quotation", "quotations"),
        Wording.count(report.evidence(), "evidence span", "evidence spans"),
        Wording.count(report.articles(), "article", "articles"),
        Wording.count(report.redirects(), "redirect", "redirects"),
        Wording.count(report.faults().size(), "fault", "faults"));
    return report.sound() ? 0 : 1;
  }

  private static StoredSite stored(Desk desk) {
    return new StoredSite(desk.sources(), desk.explainer()::explain, desk.stories()::page);
  }
}
