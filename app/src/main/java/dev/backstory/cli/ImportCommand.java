package dev.backstory.cli;

import dev.backstory.archive.ArticleFile;
import dev.backstory.archive.JsonLines;
import dev.backstory.cli.print.TaskProgress;
import dev.backstory.desk.Desk;
import dev.backstory.desk.FileImports;
import dev.backstory.model.Rejection;
import dev.backstory.notation.Encoding;
import dev.backstory.port.ImportTally;
import dev.backstory.store.FolderTask;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes articles in from files. */
@Command(
    name = "import",
    description = {
      "Import articles from files: JSON Lines, HTML pages and web archives (WARC), plain or .gz;"
          + " the format is detected from the contents. If given a folder, imports all files in it.",
      "The next run resumes an interrupted one. A file that was imported before is skipped unless"
          + " its contents have changed."
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  /** Rejections that are printed one by one; all of them are counted and kept in the log. */
  private static final int PRINTED = 20;

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  @Option(names = "--again", description = "re-import files that were already imported")
  private boolean again;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description =
          "the encoding of JSON Lines files, such as windows-1252 (default: ${DEFAULT-VALUE});"
              + " pages and web archives state theirs",
      defaultValue = "UTF-8")
  private String encoding = "UTF-8";

  @Option(
      names = "--keep-only",
      description = "only store the articles; the next command finds their stories")
  private boolean keepOnly;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  private int printed;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Charset charset = charset();
    List<Path> all = ArticleFile.expand(files);
    try (Desk desk = data.open(spec)) {
      desk.knowledge().fault().ifPresent(this::say);
      Instant now = data.clock().instant();
      ImportTally tally = take(all, new ArticleFile(charset, now), desk, now);
      if (!keepOnly) {
        publish(desk, now);
      }
      print(tally, out);
      out.println(desk.summary());
      return tally.articles() + tally.passes() > 0 ? 0 : 1;
    }
  }

  private void publish(Desk desk, Instant now) {
    if (desk.take(FolderTask.WRITING)) {
      desk.run(now);
    } else {
      say("another process " + FolderTask.WRITING.words() + "; it will publish these, too");
    }
  }

  private Charset charset() {
    Charset named = Encoding.named(encoding);
    if (named == null || !JsonLines.canBeIn(named)) {
      String why = named == null ? "not a known encoding: " : "lines cannot be read in ";
      throw new ParameterException(spec.commandLine(), "--encoding: " + why + encoding);
    }
    return Encoding.asWritten(named);
  }

  private ImportTally take(List<Path> all, ArticleFile file, Desk desk, Instant now)
      throws IOException {
    FileImports imports =
        new FileImports(
            file, desk.imports(), desk.rejections(), now, again, this::rejected, this::say);
    try (TaskProgress progress = TaskProgress.ofBytes("importing", size(all))) {
      return imports.run(all, progress::stepTo);
    }
  }

  private static long size(List<Path> files) throws IOException {
    long size = 0;
    for (Path file : files) {
      size += Files.exists(file) ? Files.size(file) : 0;
    }
    return size;
  }

  private static void print(ImportTally tally, PrintWriter out) {
    out.printf(
        "%d read: %d new, %d changed, %d already added, %d rejected, %d skipped%n",
        tally.articles() + tally.rejections() + tally.passes(),
        tally.added(),
        tally.changed(),
        tally.known(),
        tally.rejections(),
        tally.passes());
    print("rejected", tally.rejected(), out);
    print("skipped", tally.passedOver(), out);
  }

  private static void print(String what, Map<String, Long> counts, PrintWriter out) {
    counts.forEach((reason, count) -> out.printf("  %s %d: %s%n", what, count, reason));
  }

  private void rejected(Rejection rejection) {
    printed++;
    if (printed <= PRINTED) {
      say("rejected " + rejection.where() + ": " + rejection.reason());
    } else if (printed == PRINTED + 1) {
      say("further rejections will be counted but not shown");
    }
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
  }
}
