package dev.backstory.cli.stage;

import dev.backstory.archive.ArticleReader;
import dev.backstory.cli.print.Json;
import dev.backstory.cli.print.TaskProgress;
import dev.backstory.desk.Models;
import dev.backstory.desk.OrderedWork;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quotation;
import dev.backstory.model.Rejection;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.pipeline.TruncationNotice;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stage quotes}: articles in, what each attributes to whom out. */
@Command(
    name = "quotes",
    description = "Find who says what: one line of JSON per article.",
    mixinStandardHelpOptions = true)
final class StageQuotesCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "articles as JSON Lines, plain or .gz")
  private List<Path> files = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  /** What is printed of an article. */
  record Row(String id, List<Quote> quotes) {}

  /** What is printed of a quotation; offsets as in {@link Span}, {@code text} the span's words. */
  record Quote(
      String kind,
      int start,
      int end,
      String text,
      @Nullable Span cue,
      @Nullable Span mention,
      @Nullable Speaker speaker) {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean any = false;
    try (TaskProgress progress = new TaskProgress("reading articles", -1);
        OrderedWork<AnnotatedArticle> work =
            new OrderedWork<>(
                annotated -> {
                  TruncationNotice.of(annotated).ifPresent(this::reject);
                  print(annotated, out);
                  progress.step(1);
                })) {
      for (Path file : files) {
        any |=
            ArticleReader.read(
                file,
                (_, article) -> work.submit(() -> Models.annotator().annotate(article)),
                this::reject);
      }
      work.finish();
    }
    return any ? 0 : 1;
  }

  private static void print(AnnotatedArticle annotated, PrintWriter out) {
    OffsetMap text = OffsetMap.of(annotated.article().text());
    List<Quote> quotes = annotated.quotations().stream().map(q -> quote(q, text)).toList();
    out.println(Json.MAPPER.writeValueAsString(new Row(annotated.article().id(), quotes)));
  }

  private static Quote quote(Quotation quotation, OffsetMap text) {
    return new Quote(
        quotation.kind().name().toLowerCase(Locale.ROOT),
        quotation.span().start(),
        quotation.span().end(),
        text.slice(quotation.span()),
        quotation.cue(),
        quotation.mention(),
        quotation.speaker());
  }

  private void reject(Rejection rejection) {
    spec.commandLine().getErr().println(rejection.where() + ": " + rejection.reason());
  }
}
