package dev.backstory.export;

import dev.backstory.export.Table.Column;
import java.util.List;
import java.util.function.Consumer;

/** The rows of one table as comma-separated values, below a line of the names of its columns. */
public final class CsvTable implements Consumer<Row> {
  private final Table table;
  private final List<Column> columns;
  private final SafeCsv csv;

  public CsvTable(Table table, Appendable out) {
    this.table = table;
    this.columns = table.columns();
    this.csv = new SafeCsv(out);
    csv.print(columns.stream().map(Column::name).toList());
  }

  /** Rows of other tables are passed over. */
  @Override
  public void accept(Row row) {
    if (Table.of(row) == table) {
      csv.print(Cells.of(columns, row));
    }
  }
}
