package dev.backstory.export;

import dev.backstory.export.Table.Column;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.store.sqlite.SqliteTables;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Each table as one of an SQLite file; lists are arrays of JSON. What its columns mean stands in
 * the file, too, in a table of its own.
 */
public final class SqliteRows implements Consumer<Row>, AutoCloseable {
  private static final String ABOUT = "about_columns";

  /** "BStE" in the header of the file. */
  private static final int MARK = 0x42537445;

  private final SqliteTables tables;
  private final Map<Table, List<Column>> columns = new EnumMap<>(Table.class);

  /**
   * @param file is not there yet
   */
  public SqliteRows(Path file) {
    this.tables = new SqliteTables(file, MARK);
    tables.create(
        ABOUT,
        List.of(
            new SqliteTables.Column("table_name", false),
            new SqliteTables.Column("column_name", false),
            new SqliteTables.Column("says", false)));
    for (Table table : Table.values()) {
      List<Column> all = table.columns();
      columns.put(table, all);
      tables.create(
          table.word(),
          all.stream().map(it -> new SqliteTables.Column(it.name(), isNumber(it))).toList());
      tables.add(ABOUT, List.of(table.word(), "", table.says()));
      all.forEach(it -> tables.add(ABOUT, List.of(table.word(), it.name(), it.says())));
    }
  }

  /** Whether a file is such an export. */
  public static boolean isExport(Path file) {
    return SqliteTables.hasMark(file, MARK);
  }

  private static boolean isNumber(Column column) {
    return column.component().getType().isPrimitive();
  }

  @Override
  public void accept(Row row) {
    Table table = Table.of(row);
    tables.add(
        table.word(),
        Cells.of(columns.getOrDefault(table, List.of()), row).stream()
            .map(SqliteRows::value)
            .toList());
  }

  private static @Nullable Object value(@Nullable Object cell) {
    return cell instanceof List<?> items ? PageCodec.json(items).strip() : cell;
  }

  /** The file is whole from then on. */
  @Override
  public void close() {
    for (Table table : Table.values()) {
      for (Column column : columns.getOrDefault(table, List.of())) {
        if (SqliteRows.isLookedUp(table, column.name())) {
          tables.index(table.word(), column.name());
        }
      }
    }
    tables.close();
  }

  private static boolean isLookedUp(Table table, String column) {
    return column.equals(table == Table.STORIES ? "id" : "story_id")
        || column.equals("article_id")
        || column.equals("speaker")
        || column.equals("outlet");
  }
}
