package dev.backstory.cli.print;

import static picocli.CommandLine.Help.Column.Overflow.WRAP;

import dev.backstory.port.KeptQuotation;
import dev.backstory.port.KeptQuotation.First;
import dev.backstory.site.Wording;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** A table to read in a terminal; long quotations are cut. */
public final class TableFormat implements QuotationFormat {
  private static final int LEAST_WIDTH = 72;
  private static final int WHEN = 12;
  private static final int WIDEST_SIDE = 26;
  private static final int LINES = 6;
  private static final DateTimeFormatter DAY = format("uuuu-MM-dd");
  private static final DateTimeFormatter MINUTE = format("uuuu-MM-dd HH:mm");

  private final PrintWriter out;
  private final Column[] columns;
  private final int mostCharacters;

  /**
   * @param width of the terminal, in characters
   */
  public TableFormat(PrintWriter out, int width) {
    int whole = Math.max(LEAST_WIDTH, width);
    int side = Math.min(WIDEST_SIDE, (whole - WHEN) / 5);
    int quotation = whole - WHEN - 3 * side;
    this.out = out;
    // Two blanks part a column from the next: one before it and one behind its last word.
    this.columns =
        new Column[] {
          new Column(WHEN - 1, 0, WRAP),
          new Column(side, 1, WRAP),
          new Column(quotation, 1, WRAP),
          new Column(side, 1, WRAP),
          new Column(side, 1, WRAP)
        };
    this.mostCharacters = LINES * (quotation - 2);
  }

  @Override
  public void begin() {
    row("When (UTC)", "Speaker", "Quotation", "Outlet", "Published by");
  }

  @Override
  public void write(KeptQuotation it) {
    String role = it.role() == null ? "" : ", " + it.role();
    row(
        when(it.published(), it.dayOnly()),
        it.speaker() == null ? "?" : it.speaker() + role,
        cut(it.words()),
        outlet(it),
        toldBy(it));
  }

  private void row(String... cells) {
    TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
    table.indentWrappedLines = 0;
    table.addEmptyRow();
    for (int i = 0; i < cells.length; i++) {
      table.putValue(0, i, Ansi.OFF.text(inOneLine(cells[i])));
    }
    out.println(table.toString().stripTrailing());
    out.println();
  }

  /** Without what a terminal or the table would take for a command. */
  private static String inOneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().replace("@|", "@ |");
  }

  private static String outlet(KeptQuotation it) {
    String paper = it.paper().equals(it.outlet()) ? "" : " (" + it.paper() + ")";
    String authors = it.authors().isEmpty() ? "" : ", " + Wording.names(it.authors());
    return it.outlet() + paper + authors;
  }

  private static String toldBy(KeptQuotation it) {
    First first = it.first();
    if (it.outlets() == 1) {
      return "1 outlet";
    }
    return it.outlets()
        + " outlets, "
        + (first == null ? "first unknown" : "first by " + first.paper());
  }

  private static String when(@Nullable Instant published, boolean dayOnly) {
    return published == null ? "undated" : (dayOnly ? DAY : MINUTE).format(published);
  }

  private String cut(String words) {
    int length = words.codePointCount(0, words.length());
    return length <= mostCharacters
        ? words
        : words.substring(0, words.offsetByCodePoints(0, mostCharacters - 1)) + "…";
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
