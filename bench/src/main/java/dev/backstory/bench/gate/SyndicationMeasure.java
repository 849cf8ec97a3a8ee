package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.labels.Tables;
import dev.backstory.bench.score.Halves;
import dev.backstory.cluster.copy.CopyFinder;
import dev.backstory.cluster.copy.Overlap;
import dev.backstory.cluster.copy.Overlap.Kind;
import dev.backstory.cluster.copy.ReportText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Whether copies and texts with passages in common are told from independent reports: precision,
 * recall and F1 over labelled pairs, for the half that the bounds were set on and for the half that
 * was held back.
 */
final class SyndicationMeasure {
  private static final String PAIRS = "syndication-pairs.tsv";

  /** Two texts by their ids, as one who read them says they are related. */
  private record Pair(String half, String first, String second, Kind kind) {
    static Pair of(List<String> row) {
      return new Pair(
          row.get(0), row.get(1), row.get(2), Kind.valueOf(row.get(3).toUpperCase(Locale.ROOT)));
    }
  }

  private SyndicationMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    Map<String, ReportText> texts = texts(data);
    Halves<Kind> halves = new Halves<>(Kind.class);
    for (List<String> row : Tables.rows(PAIRS)) {
      Pair pair = Pair.of(row);
      Kind found = kind(text(texts, pair.first()), text(texts, pair.second()));
      halves.add(pair.half(), pair.kind(), found);
    }
    halves.print("syndication pairs");
    Map<String, Double> figures =
        new LinkedHashMap<>(halves.figures("taken.", List.of(Kind.COPY, Kind.PARTIAL)));
    figures.putAll(halves.figures("copy.", List.of(Kind.COPY)));
    return figures;
  }

  private static Kind kind(ReportText first, ReportText second) {
    CopyFinder finder = new CopyFinder();
    finder.add(0, first);
    return finder.overlaps(second).stream().map(Overlap::kind).findFirst().orElse(Kind.INDEPENDENT);
  }

  private static ReportText text(Map<String, ReportText> texts, String id) {
    return Objects.requireNonNull(texts.get(id), id);
  }

  private static Map<String, ReportText> texts(Path data) throws IOException {
    Map<String, ReportText> texts = new HashMap<>();
    for (JsonNode row : JsonRows.of(LabelledSets.file(data, "helsinki"))) {
      texts.put(row.path("id").asString(), ReportText.of(LabelledSets.text(row)));
    }
    return texts;
  }
}
