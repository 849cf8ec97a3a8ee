package dev.backstory.bench.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table as it stands in the documents. */
public final class MarkdownTable {
  private final List<String> lines = new ArrayList<>();

  public MarkdownTable(List<String> columns) {
    row(columns);
    row(Collections.nCopies(columns.size(), "---"));
  }

  public MarkdownTable row(List<String> cells) {
    lines.add(line(cells));
    return this;
  }

  public static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** A figure to three places; a dash where there is none. */
  public static String figure(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
