package dev.backstory.cli;

import dev.backstory.check.SiteSignature;
import dev.backstory.cli.print.TaskProgress;
import dev.backstory.desk.Desk;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.StaticSite;
import dev.backstory.site.Wording;
import dev.backstory.store.FolderTask;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the site as files. */
@Command(
    name = "build",
    description = "Write the site as static files for any web server.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "output folder")
  private Path folder = Path.of("site");

  @Option(
      names = "--texts",
      description = "include the full text of every article, for private use and research")
  private boolean texts;

  @Option(
      names = "--sign",
      paramLabel = "KEY",
      description = "sign the site with an Ed25519 private key in PEM")
  private @Nullable Path key;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (key != null) {
      SiteSignature.requirePrivateKey(key);
    }
    try (Desk desk = data.open(spec)) {
      desk.knowledge().fault().ifPresent(err::println);
      Instant now = data.clock().instant();
      boolean writing = desk.take(FolderTask.WRITING);
      if (writing) {
        desk.run(now);
      } else {
        err.println(
            "another process "
                + FolderTask.WRITING.words()
                + "; the site shows what it has published so far");
      }
      desk.site(InstantSource.fixed(now)); // may have to keep what an earlier version did not
      int files = desk.reading(() -> write(desk, now));
      if (writing && desk.mend(now) > 0) {
        desk.run(now);
        files = desk.reading(() -> write(desk, now));
      }
      out.println(desk.summary());
      out.printf("wrote %s to %s%n", Wording.count(files, "file", "files"), folder);
      return 0;
    }
  }

  private int write(Desk desk, Instant now) throws IOException {
    SiteSnapshot site = desk.site(InstantSource.fixed(now));
    try (TaskProgress progress = new TaskProgress("writing files", -1)) {
      return new StaticSite(desk.renderer())
          .write(site, folder, texts, this::sign, progress::stepTo);
    }
  }

  private void sign(Path written) throws IOException {
    if (key != null) {
      new SiteSignature(written).sign(key);
    }
  }
}
