package dev.backstory.bench.labels;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.model.ParagraphKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the sentences of an article are, as one who read them says.
 *
 * @param set the data set that has the article
 * @param id of the article in it
 * @param readTo code points up to which it was read
 * @param stretches that are no reporting, in order
 */
public record TextKindLabels(String set, String id, int readTo, List<Stretch> stretches) {
  private static final List<String> SETS =
      List.of("allsides", "giveme5w1h", "basil", "polnear-train");

  private static final int HELD_ONE_IN = 5;
  private static final String PARTED = "\t";
  private static final String UNSURE = "UNSURE";

  /**
   * A stretch of one kind.
   *
   * @param kind null where readers could differ
   */
  public record Stretch(@Nullable ParagraphKind kind, int start, int end) {}

  public TextKindLabels {
    stretches = List.copyOf(stretches);
  }

  /** All labelled articles. */
  public static List<TextKindLabels> all() throws IOException {
    List<TextKindLabels> labels = new ArrayList<>();
    for (List<String> row : Tables.rows("text-kinds.tsv")) {
      List<Stretch> stretches = new ArrayList<>();
      for (String stretch : row.get(3).split(" ")) {
        if (!stretch.isEmpty()) {
          stretches.add(stretch(stretch.split("[:-]")));
        }
      }
      labels.add(
          new TextKindLabels(row.get(0), row.get(1), Integer.parseInt(row.get(2)), stretches));
    }
    return labels;
  }

  private static Stretch stretch(String[] parts) {
    return new Stretch(
        parts[0].equals(UNSURE) ? null : ParagraphKind.valueOf(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]));
  }

  /**
   * The articles of all sets, by set and id.
   *
   * @param data folder of the labelled sets
   */
  public static Map<String, JsonNode> articles(Path data) throws IOException {
    Map<String, JsonNode> articles = new HashMap<>();
    for (String set : SETS) {
      for (JsonNode row : JsonRows.of(LabelledSets.file(data, set))) {
        articles.put(set + PARTED + row.path("id").asString(), row);
      }
    }
    return articles;
  }

  /** The article that these labels are of, among those of {@link #articles}. */
  public JsonNode of(Map<String, JsonNode> articles) {
    String key = set + PARTED + id;
    return Objects.requireNonNull(articles.get(key), key);
  }

  /** The first story that the article is of, else its id. */
  public String story(JsonNode article) {
    JsonNode story = article.path("story");
    return story.isArray() ? story.path(0).asString(id) : story.asString(id);
  }

  /** Whether articles of its story are kept from training, and measured by the gate. */
  public boolean isHeld(JsonNode article) {
    return Math.floorMod(story(article).hashCode(), HELD_ONE_IN) == 0;
  }

  /** The kind of what most of a stretch is; empty where it is unsure or was not read. */
  public Optional<ParagraphKind> kind(int start, int end) {
    if (end > readTo) {
      return Optional.empty();
    }
    for (Stretch stretch : stretches) {
      int shared = Math.min(end, stretch.end()) - Math.max(start, stretch.start());
      if (2 * shared > end - start) {
        return Optional.ofNullable(stretch.kind());
      }
    }
    return Optional.of(ParagraphKind.REPORTING);
  }
}
