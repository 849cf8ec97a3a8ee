package dev.backstory.bench.labels;

import dev.backstory.annotate.name.NameExamples.Truth;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.model.Article;
import dev.backstory.model.EntityType;
import dev.backstory.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article with a stretch in which somebody who read it labelled every mention.
 *
 * @param mentions in the order of the text
 */
public record MentionLabels(Article article, Span stretch, List<Label> mentions) {
  /** The half whose faults are looked at, and the one that is only measured. */
  public static final List<String> HALVES = List.of("tuned", "held");

  private static final String OPEN = "OPTIONAL";

  public MentionLabels {
    mentions = List.copyOf(mentions);
  }

  /**
   * A mention.
   *
   * @param type null where it is open whether it is a mention
   * @param entity one key for all mentions of one entity
   */
  public record Label(Span span, @Nullable EntityType type, String entity) {
    private static Label of(List<String> row) {
      String type = row.get(4);
      return new Label(
          Tables.place(row, 1).span(),
          type.equals(OPEN) ? null : EntityType.valueOf(type),
          row.get(5));
    }
  }

  /** The articles of a half. */
  public static List<MentionLabels> read(Path data, String half) throws IOException {
    Map<String, List<Label>> labels =
        Tables.rows("mentions.tsv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(1), Collectors.mapping(Label::of, Collectors.toList())));
    List<List<String>> rows =
        Tables.rows("mention-ranges.tsv").stream().filter(row -> row.get(4).equals(half)).toList();
    Map<String, Set<String>> sets =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    List::getFirst,
                    TreeMap::new,
                    Collectors.mapping(row -> row.get(1), Collectors.toSet())));
    Map<String, Article> articles = new HashMap<>();
    sets.forEach((set, ids) -> articles.putAll(LabelledSets.articles(data, set, ids)));
    List<MentionLabels> read = new ArrayList<>();
    for (List<String> row : rows) {
      String id = row.get(1);
      read.add(
          new MentionLabels(
              Objects.requireNonNull(articles.get(id), id),
              Tables.place(row, 1).span(),
              labels.getOrDefault(id, List.of())));
    }
    return read;
  }

  /** What is known of a part of the text, in code points. */
  public Truth truth(Span span) {
    for (Label label : mentions) {
      if (label.span().equals(span) && label.type() != null) {
        return new Truth.Known(label.type());
      }
      if (label.span().overlaps(span)) {
        return new Truth.Open();
      }
    }
    return stretch.contains(span) ? new Truth.Known(null) : new Truth.Open();
  }
}
