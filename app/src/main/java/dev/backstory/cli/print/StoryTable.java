package dev.backstory.cli.print;

import static picocli.CommandLine.Help.Column.Overflow.WRAP;

import dev.backstory.site.shape.StoryShapes.StoryItem;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Stories in a table of 80 columns. */
public final class StoryTable {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private StoryTable() {}

  /** One row a story, in their order; a sentence where there is none. */
  public static String of(List<StoryItem> stories) {
    if (stories.isEmpty()) {
      return "No story fits.\n";
    }
    // Two blanks part a column from the next: one before it and one behind its last word.
    TextTable table =
        TextTable.forColumns(
            Help.defaultColorScheme(Ansi.OFF),
            new Column(17, 0, WRAP),
            new Column(39, 1, WRAP),
            new Column(7, 1, WRAP),
            new Column(17, 1, WRAP));
    table.indentWrappedLines = 0;
    row(table, "Updated (UTC)", "Headline", "Papers", "Story");
    for (StoryItem story : stories) {
      row(
          table,
          MINUTE.format(story.updatedAt()),
          story.headline(),
          String.valueOf(story.outlets()),
          story.id());
    }
    return table.toString();
  }

  private static void row(TextTable table, String... cells) {
    table.addEmptyRow();
    int row = table.rowCount() - 1;
    for (int i = 0; i < cells.length; i++) {
      table.putValue(row, i, Ansi.OFF.text(Paragraphs.plain(cells[i]).replace("@|", "@ |")));
    }
  }
}
