package dev.backstory.export;

import dev.backstory.pipeline.PageCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;

/** Each row as a line of JSON: an object with one field, named as what it is. */
public final class JsonRows implements Consumer<Row> {
  private final Appendable out;

  public JsonRows(Appendable out) {
    this.out = out;
  }

  @Override
  public void accept(Row row) {
    try {
      out.append(PageCodec.json(Map.of(Table.of(row).one(), row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
