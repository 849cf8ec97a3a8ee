package dev.backstory.bench.labels;

import dev.backstory.bench.gate.JsonRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The rows of stories whose facts were labelled by reading. */
public final class StoryRows {
  private StoryRows() {}

  /** Those that come with the data, of which a third is kept and measured on, and our own. */
  public static List<JsonNode> all(Path root, Path data) throws IOException {
    List<JsonNode> rows = new ArrayList<>(JsonRows.of(data.resolve("labels/stories.jsonl.gz")));
    rows.addAll(own(root));
    return rows;
  }

  /** Our own, labelled later to learn from; none is of the kept third. */
  public static List<JsonNode> own(Path root) throws IOException {
    return JsonRows.of(root.resolve("bench/labels/stories.jsonl.gz"));
  }
}
