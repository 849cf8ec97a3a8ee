package dev.backstory.bench.labels;

import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Span;
import dev.backstory.port.Tagger;
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
 * An article with what its sentences are, as one who read them says.
 *
 * @param set the data set that has the article
 * @param story the first that it is of, its id where that is not known
 * @param kinds of the sentences; empty where readers could differ, or nobody read
 */
public record KindLabels(
    String set,
    String outlet,
    String story,
    String title,
    List<TaggedSentence> sentences,
    List<Optional<ParagraphKind>> kinds) {
  private static final int HELD_ONE_IN = 5;
  private static final String UNSURE = "UNSURE";
  private static final Optional<ParagraphKind> UNREAD = Optional.empty();

  public KindLabels {
    sentences = List.copyOf(sentences);
    kinds = List.copyOf(kinds);
  }

  /** A stretch of one kind; null where readers could differ. */
  private record Stretch(@Nullable ParagraphKind kind, Span span) {
    static Stretch of(String... parts) {
      return new Stretch(
          parts[0].equals(UNSURE) ? null : ParagraphKind.valueOf(parts[0]),
          new Span(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }

    boolean hasMostOf(Span other) {
      return 2 * Overlap.shared(span, other) > other.length();
    }
  }

  /** All labelled articles. */
  public static List<KindLabels> read(Path data, Tagger tagger) throws IOException {
    SentenceTagger sentences = new SentenceTagger(tagger);
    Map<String, Map<String, JsonNode>> sets = new HashMap<>();
    List<KindLabels> articles = new ArrayList<>();
    for (List<String> row : Tables.rows("text-kinds.tsv")) {
      String set = row.getFirst();
      if (!sets.containsKey(set)) {
        sets.put(set, JsonRows.byId(JsonRows.of(LabelledSets.file(data, set))));
      }
      articles.add(of(row, Objects.requireNonNull(sets.get(set)), sentences));
    }
    return articles;
  }

  private static KindLabels of(List<String> row, Map<String, JsonNode> set, SentenceTagger tagger) {
    JsonNode article = Objects.requireNonNull(set.get(row.get(1)), row.get(1));
    int readTo = Integer.parseInt(row.get(2));
    List<Stretch> stretches = new ArrayList<>();
    for (String stretch : row.get(3).split(" ")) {
      if (!stretch.isEmpty()) {
        stretches.add(Stretch.of(stretch.split("[:-]")));
      }
    }
    String text = article.path("text").asString();
    OffsetMap offsets = OffsetMap.of(text);
    List<TaggedSentence> sentences = tagger.tag(text);
    JsonNode story = article.path("story");
    return new KindLabels(
        row.getFirst(),
        article.path("outlet").asString(""),
        (story.isArray() ? story.path(0) : story).asString(row.get(1)),
        article.path("title").asString(""),
        sentences,
        sentences.stream()
            .map(it -> offsets.span(it.start(), it.end()))
            .map(span -> span.end() > readTo ? UNREAD : kind(span, stretches))
            .toList());
  }

  /** The kind of what most of a sentence is. */
  private static Optional<ParagraphKind> kind(Span sentence, List<Stretch> stretches) {
    return stretches.stream()
        .filter(stretch -> stretch.hasMostOf(sentence))
        .findFirst()
        .map(stretch -> Optional.ofNullable(stretch.kind()))
        .orElse(Optional.of(ParagraphKind.REPORTING));
  }

  /** Whether articles of its story are kept from training, and measured by the gate. */
  public boolean isHeld() {
    return Math.floorMod(story.hashCode(), HELD_ONE_IN) == 0;
  }
}
