package dev.backstory.cli.page;

import dev.backstory.cli.print.CsvFormat;
import dev.backstory.cli.print.JsonLineFormat;
import dev.backstory.cli.print.QuotationFormat;
import dev.backstory.cli.print.TableFormat;
import dev.backstory.desk.Desk;
import dev.backstory.port.QuotationQuery;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is quoted in the articles of the store. */
@Command(
    name = "quotations",
    description = "List quotations with their speakers and outlets, and who published them first.",
    mixinStandardHelpOptions = true)
public final class QuotationsCommand implements Callable<Integer> {
  private static final int USUAL_WIDTH = 120;

  /** How the list is written. */
  enum Format {
    TABLE,
    JSONL,
    CSV
  }

  @Mixin private StoryReading reading = new StoryReading();

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "by this speaker: full name or surname, ignoring case and accents")
  private @Nullable String speaker;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "in this outlet, or from this agency")
  private @Nullable String outlet;

  @Option(
      names = "--journalist",
      paramLabel = "NAME",
      description = "in articles by this journalist: full name or surname")
  private @Nullable String journalist;

  @Option(
      names = "--story",
      paramLabel = "STORY",
      description = "in this story: id or page address")
  private @Nullable String story;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "published on or after this day (UTC), such as 2026-03-02")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "published on or before this day")
  private @Nullable LocalDate to;

  @Option(
      names = "--format",
      paramLabel = "table|jsonl|csv",
      description = "output format (default: table)")
  private Format format = Format.TABLE;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "width of the table in characters (default: the terminal's)")
  private @Nullable Integer width;

  @Override
  public Integer call() {
    return story == null
        ? reading.read(desk -> list(desk, null))
        : reading.read(story, (desk, _, page) -> list(desk, page.id()));
  }

  private int list(Desk desk, @Nullable String storyId) {
    return reading.print(
        out -> {
          QuotationFormat written = format(out);
          written.begin();
          desk.quotations()
              .list(
                  new QuotationQuery(speaker, outlet, journalist, storyId, from, to),
                  written::write);
        });
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
