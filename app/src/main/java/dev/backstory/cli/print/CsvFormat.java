package dev.backstory.cli.print;

import dev.backstory.port.KeptQuotation;
import dev.backstory.port.KeptQuotation.First;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) with a line of names. What a spreadsheet would take for a
 * formula gets an apostrophe before it (OWASP, "CSV Injection").
 */
public final class CsvFormat implements QuotationFormat {
  private static final List<String> NAMES =
      List.of(
          "utterance",
          "published",
          "day_only",
          "speaker",
          "role",
          "quotation",
          "kind",
          "outlet",
          "paper",
          "journalists",
          "title",
          "url",
          "article",
          "start",
          "end",
          "story",
          "story_slug",
          "outlets",
          "first_paper",
          "first_article",
          "first_published");
  private static final String FORMULA = "=+-@\t\r\n";

  private final CSVPrinter printer;

  public CsvFormat(PrintWriter out) {
    try {
      printer = new CSVPrinter(out, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void begin() {
    print(NAMES);
  }

  @Override
  public void write(KeptQuotation it) {
    First first = it.first();
    print(
        Arrays.asList(
            it.utterance(),
            text(it.published()),
            text(it.dayOnly()),
            text(it.speaker()),
            text(it.role()),
            it.words(),
            it.kind(),
            it.outlet(),
            it.paper(),
            String.join("; ", it.authors()),
            text(it.title()),
            text(it.url()),
            it.articleId(),
            text(it.start()),
            text(it.end()),
            it.storyId(),
            it.storySlug(),
            text(it.outlets()),
            first == null ? "" : first.paper(),
            first == null ? "" : first.articleId(),
            first == null ? "" : text(first.published())));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private void print(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(CsvFormat::harmless).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
