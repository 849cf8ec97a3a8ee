package dev.backstory.cli;

import dev.backstory.cli.print.CsvFormat;
import dev.backstory.cli.print.JsonLineFormat;
import dev.backstory.cli.print.QuotationFormat;
import dev.backstory.cli.print.TableFormat;
import dev.backstory.desk.Desk;
import dev.backstory.model.Story;
import dev.backstory.pipeline.StoryFinder;
import dev.backstory.port.QuotationQuery;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what is quoted in the articles of the store. */
@Command(
    name = "quotations",
    description =
        "List who is quoted with which words, in which outlets, and who published it first.",
    mixinStandardHelpOptions = true)
final class QuotationsCommand implements Callable<Integer> {
  private static final int USUAL_WIDTH = 120;

  /** How the list is written. */
  enum Format {
    TABLE,
    JSONL,
    CSV
  }

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "of one speaker: full name or surname, case and accents aside")
  private @Nullable String speaker;

  @Option(names = "--outlet", paramLabel = "NAME", description = "in one outlet, or of one agency")
  private @Nullable String outlet;

  @Option(
      names = "--journalist",
      paramLabel = "NAME",
      description = "in articles of one journalist: full name or surname")
  private @Nullable String journalist;

  @Option(
      names = "--story",
      paramLabel = "STORY",
      description = "in one story: its id or the address of its page")
  private @Nullable String story;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "published on this day (UTC) or later, such as 2026-03-02")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "published on this day or before")
  private @Nullable LocalDate to;

  @Option(
      names = "--format",
      paramLabel = "table|jsonl|csv",
      description = "how it is written (default: table)")
  private Format format = Format.TABLE;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "of the table, in characters (default: that of the terminal)")
  private @Nullable Integer width;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() {
    try (Desk desk = data.open(spec)) {
      Optional<Story> found =
          Optional.ofNullable(story).flatMap(new StoryFinder(desk.stories())::find);
      if (story != null && found.isEmpty()) {
        spec.commandLine().getErr().println("backstory: there is no story " + story);
        return 1;
      }
      PrintWriter out = spec.commandLine().getOut();
      QuotationFormat written = format(out);
      written.begin();
      String storyId = found.map(Story::id).orElse(null);
      desk.quotations()
          .list(new QuotationQuery(speaker, outlet, journalist, storyId, from, to), written::write);
      out.flush();
      return 0;
    }
  }

  private QuotationFormat format(PrintWriter out) {
    return switch (format) {
      case TABLE -> new TableFormat(out, width());
      case JSONL -> new JsonLineFormat(out);
      case CSV -> new CsvFormat(out);
    };
  }

  private int width() {
    String columns = System.getenv().getOrDefault("COLUMNS", "");
    boolean stated = columns.matches("[1-9]\\d{1,3}");
    return width != null ? width : stated ? Integer.parseInt(columns) : USUAL_WIDTH;
  }
}
