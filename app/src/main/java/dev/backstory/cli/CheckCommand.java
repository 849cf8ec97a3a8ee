package dev.backstory.cli;

import dev.backstory.check.SiteChecker;
import dev.backstory.check.SiteReport;
import dev.backstory.check.SiteReport.Proof;
import dev.backstory.check.StoredSite;
import dev.backstory.check.StoredSite.Again;
import dev.backstory.desk.Desk;
import dev.backstory.desk.Models;
import dev.backstory.pipeline.Recomputed;
import dev.backstory.site.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      names = "--config",
      paramLabel = "FILE",
      description = "settings file that the site was made with, with --data")
  private @Nullable Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "one setting that the site was made with, with --data; repeatable")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--read",
      description = "also read every article of the data folder again, with --data")
  private boolean read;

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
    if (folder == null && (read || config != null || !settings.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "--read, --config and --set need a data folder: --data DIR");
    }
    SiteReport report = report();
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
    again(report, out);
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

  private SiteReport report() throws IOException {
    if (folder == null) {
      return new SiteChecker(Models::evidenceGate).check(site, StoredSite.NONE, key);
    }
    DataOptions data = new DataOptions();
    data.folder = folder;
    data.config = config;
    data.settings = settings;
    try (Desk desk = data.open(spec)) {
      return new SiteChecker(Models::evidenceGate).check(site, stored(desk), key);
    }
  }

  private StoredSite stored(Desk desk) {
    return new StoredSite(
        desk.sources(),
        desk.explainer()::explain,
        desk.stories()::page,
        desk::picture,
        new Again() {
          @Override
          public Map<String, Recomputed> write(List<String> storyIds) {
            return desk.proof().write(storyIds);
          }

          @Override
          public Map<String, Recomputed> read(List<String> articleIds) {
            return read ? desk.proof().read(articleIds) : Map.of();
          }
        });
  }

  /** What was done again, and what could not be, or what it takes to do it. */
  private void again(SiteReport report, PrintWriter out) {
    if (folder == null) {
      out.println("no page was written again from the articles, which takes --data");
      return;
    }
    Proof written = report.written();
    out.printf(
        "%s written again from the articles: the same%s%s%n",
        Wording.count(written.same(), "page", "pages"),
        written.standing() == 0
            ? ""
            : "; %d more would stay the same, but their history was not followed"
                .formatted(written.standing()),
        unknown(written));
    if (read) {
      out.printf(
          "%s read again: the same%s%n",
          Wording.count(report.read().same(), "article", "articles"), unknown(report.read()));
    } else {
      out.println("no article was read again, which takes --read");
    }
  }

  private static String unknown(Proof proof) {
    return proof.unknown().isEmpty()
        ? ""
        : "; not compared: "
            + proof.unknown().entrySet().stream()
                .map(reason -> reason.getValue() + " (" + reason.getKey() + ")")
                .collect(Collectors.joining(", "));
  }
}
