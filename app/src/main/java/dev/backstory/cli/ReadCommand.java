package dev.backstory.cli;

import dev.backstory.archive.ArticleFile;
import dev.backstory.cli.print.TaskProgress;
import dev.backstory.desk.Models;
import dev.backstory.desk.OrderedWork;
import dev.backstory.model.Rejection;
import dev.backstory.proof.HtmlProofs;
import dev.backstory.proof.PlainProofs;
import dev.backstory.proof.Proof;
import dev.backstory.proof.ProofOutput;
import dev.backstory.proof.ProofReader;
import dev.backstory.site.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints articles with their annotations: a proof. */
@Command(
    name = "read",
    description = {
      "Print articles with their annotations: each sentence with its role, who says"
          + " what and in which words, names, dates and figures.",
      "Reads what import reads: JSON Lines, HTML pages and web archives, plain or .gz."
    },
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "only the article with this id; repeatable")
  private Set<String> ids = new LinkedHashSet<>();

  @Option(names = "--limit", paramLabel = "N", description = "at most N articles")
  private @Nullable Integer limit;

  @Option(
      names = "--html",
      paramLabel = "OUT",
      description =
          "write HTML instead of text: a single file if OUT ends in .html (for a few articles),"
              + " otherwise a folder with an index and a page per article")
  private @Nullable Path html;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  private final List<Rejection> rejected = new ArrayList<>();
  private final ProofReader reader = new ProofReader();
  private int printed;

  @Override
  public Integer call() throws IOException {
    if (limit != null && limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be at least 1");
    }
    ChosenArticles chosen = new ChosenArticles(ids, most(), this::reject);
    try {
      print(chosen);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    PrintWriter err = spec.commandLine().getErr();
    chosen.missing().forEach(id -> err.println("backstory: no such article: " + id));
    if (html != null) {
      spec.commandLine()
          .getOut()
          .println("wrote " + Wording.count(printed, "article", "articles") + " to " + html);
    }
    if (isFile() && limit == null && chosen.isFull()) {
      err.println(
          ("backstory: stopped after %d articles, the most a single file holds; use a folder to"
                  + " write all of them")
              .formatted(printed));
    }
    return printed > 0 && chosen.missing().isEmpty() ? 0 : 1;
  }

  private boolean isFile() {
    return html != null && HtmlProofs.isFile(html);
  }

  private int most() {
    int most = limit == null ? Integer.MAX_VALUE : limit;
    return isFile() ? Math.min(most, HtmlProofs.MOST_IN_FILE) : most;
  }

  private void print(ChosenArticles chosen) throws IOException {
    ProofOutput output =
        html == null ? new PlainProofs(spec.commandLine().getOut()) : HtmlProofs.to(html);
    try (TaskProgress progress = new TaskProgress("reading articles", -1);
        OrderedWork<Proof> work =
            new OrderedWork<>(
                proof -> {
                  add(output, proof);
                  progress.step(1);
                })) {
      chosen.read(
          ArticleFile.expand(files),
          article ->
              work.submit(
                  () -> reader.read(Models.annotator().annotate(article)),
                  2 * article.text().length()));
      work.finish();
    }
    output.finish(rejected);
  }

  private void add(ProofOutput output, Proof proof) {
    try {
      output.add(proof);
      printed++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void reject(Rejection rejection) {
    rejected.add(rejection);
    spec.commandLine().getErr().println(rejection.where() + ": " + rejection.reason());
  }
}
