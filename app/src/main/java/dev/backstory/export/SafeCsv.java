package dev.backstory.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe
 * before it (OWASP, "CSV Injection").
 */
public final class SafeCsv {
  /** The same signs in their wide forms, and after white space, are formulas to some programs. */
  private static final Pattern FORMULA = Pattern.compile("^[\\t\\r\\n]|^\\s*[=+\\-@＝＋－＠]");

  private final CSVPrinter printer;

  public SafeCsv(Appendable out) {
    try {
      printer = new CSVPrinter(out, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line; null is an empty cell, and the items of a list stand between semicolons. */
  public void print(List<? extends @Nullable Object> cells) {
    try {
      printer.printRecord(cells.stream().map(SafeCsv::cell).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(@Nullable Object value) {
    String text =
        value instanceof List<?> items
            ? String.join("; ", items.stream().map(Object::toString).toList())
            : Objects.toString(value, "");
    return FORMULA.matcher(text).find() ? "'" + text : text;
  }
}
