package dev.backstory.cli.print;

import java.util.ArrayList;
import java.util.List;

/** Texts side by side, each wrapped between words to a width of its own. */
final class TextColumns {
  private final int[] widths;

  /**
   * @param widths in characters, two of which part a column from the next
   */
  TextColumns(int... widths) {
    this.widths = widths.clone();
  }

  /** The lines of a row, each ended by a line feed, without blanks at their ends. */
  String row(String... cells) {
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      columns.add(wrapped(cells[i], widths[i] - 2));
    }
    int lines = columns.stream().mapToInt(List::size).max().orElse(0);
    StringBuilder row = new StringBuilder();
    for (int line = 0; line < lines; line++) {
      row.append(line(columns, line).stripTrailing()).append('\n');
    }
    return row.toString();
  }

  private String line(List<List<String>> columns, int number) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      List<String> column = columns.get(i);
      String cell = number < column.size() ? column.get(number) : "";
      line.append(cell).append(" ".repeat(widths[i] - length(cell)));
    }
    return line.toString();
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().split(" ")) {
      if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (length(line) > width) {
        int cut = line.offsetByCodePoints(0, width);
        lines.add(line.substring(0, cut));
        line.delete(0, cut);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
