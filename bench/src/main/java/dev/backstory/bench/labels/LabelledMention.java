package dev.backstory.bench.labels;

import dev.backstory.model.EntityType;
import dev.backstory.model.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A mention as somebody who read the article labelled it.
 *
 * @param type null where it is open whether it is a mention
 * @param entity one key for all mentions of one entity
 */
record LabelledMention(
    String set, String article, Span span, @Nullable EntityType type, String entity) {
  private static final String OPEN = "OPTIONAL";

  /** A stretch of an article in which every mention is labelled. */
  record Stretch(String set, String article, Span span, List<LabelledMention> mentions) {}

  /**
   * The stretches of a half with their mentions in the order of the text.
   *
   * @param half "tuned" or, where faults are counted but not looked at, "held"
   */
  static List<Stretch> read(String half) throws IOException {
    Map<String, List<LabelledMention>> byArticle = new TreeMap<>();
    for (List<String> row : Tables.rows("mentions.tsv")) {
      LabelledMention mention = of(row);
      byArticle.computeIfAbsent(mention.article(), _ -> new ArrayList<>()).add(mention);
    }
    return Tables.rows("mention-ranges.tsv").stream()
        .filter(row -> row.get(4).equals(half))
        .map(
            row ->
                new Stretch(
                    row.get(0),
                    row.get(1),
                    span(row),
                    byArticle.getOrDefault(row.get(1), List.of())))
        .toList();
  }

  private static LabelledMention of(List<String> row) {
    String type = row.get(4);
    return new LabelledMention(
        row.get(0),
        row.get(1),
        span(row),
        type.equals(OPEN) ? null : EntityType.valueOf(type),
        row.get(5));
  }

  private static Span span(List<String> row) {
    return new Span(Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3)));
  }
}
