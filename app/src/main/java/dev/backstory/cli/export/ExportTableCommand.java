package dev.backstory.cli.export;

import dev.backstory.export.CsvTable;
import dev.backstory.export.Table;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes one table of the site. */
abstract class ExportTableCommand implements Callable<Integer> {
  private final Table table;

  @Mixin private SiteReading site = new SiteReading();
  @Mixin private ExportTarget target = new ExportTarget();

  private ExportTableCommand(Table table) {
    this.table = table;
  }

  /** Who said what. */
  @Command(
      name = "quotations",
      description =
          "All quotations of the pages as CSV: words and offsets, speaker, journalists, outlet,"
              + " address.",
      mixinStandardHelpOptions = true)
  static final class Quotations extends ExportTableCommand {
    Quotations() {
      super(Table.QUOTATIONS);
    }
  }

  /** What is reported. */
  @Command(
      name = "facts",
      description =
          "All facts of the stories as CSV, with who reports them and whether they still hold.",
      mixinStandardHelpOptions = true)
  static final class Facts extends ExportTableCommand {
    Facts() {
      super(Table.FACTS);
    }
  }

  @Override
  public Integer call() throws IOException {
    target.write(out -> site.each(new CsvTable(table, out)));
    return 0;
  }
}
