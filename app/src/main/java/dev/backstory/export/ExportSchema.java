package dev.backstory.export;

import dev.backstory.pipeline.PageCodec;
import dev.backstory.site.shape.RecordSchemas;
import dev.backstory.site.shape.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a line of {@link JsonRows} is, as JSON Schema (2020-12). */
public final class ExportSchema {
  private ExportSchema() {}

  /** The schema, in one line. */
  public static String json() {
    RecordSchemas schemas = new RecordSchemas("#/$defs/");
    List<Object> lines = new ArrayList<>();
    for (Table table : Table.values()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("type", "object");
      line.put("description", table.says());
      line.put("properties", Tree.of(table.one(), schemas.of(table.rows())));
      line.put("required", List.of(table.one()));
      line.put("additionalProperties", false);
      lines.add(line);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "A line of an export of Backstory");
    schema.put("oneOf", lines);
    schema.put("$defs", schemas.all());
    return PageCodec.json(schema);
  }
}
