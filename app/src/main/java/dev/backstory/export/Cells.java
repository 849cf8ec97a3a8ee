package dev.backstory.export;

import dev.backstory.export.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a row has in its columns, as tables have it. */
final class Cells {
  private Cells() {}

  /** Numbers, lists of text, and all else as text: names of constants in lower case. */
  static List<@Nullable Object> of(List<Column> columns, Row row) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (Column column : columns) {
      cells.add(cell(column.of(row)));
    }
    return cells;
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean it -> it ? 1 : 0;
      case Integer it -> it;
      case List<?> it -> it;
      case Enum<?> it -> it.name().toLowerCase(Locale.ROOT);
      default -> value.toString();
    };
  }
}
