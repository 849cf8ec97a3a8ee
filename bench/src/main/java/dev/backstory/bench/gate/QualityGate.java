package dev.backstory.bench.gate;

import dev.backstory.bench.data.Folders;
import dev.backstory.bench.labels.LinkLabels;
import dev.backstory.desk.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures the stages on labelled data and holds the figures against {@code
 * bench/floors.properties}.
 */
public final class QualityGate {
  /** More than all labelled articles have; several measures read the same. */
  private static final int MOST_SENTENCES = 150_000;

  /** By name, in the order in which they are shown. */
  static final Map<String, Measure> MEASURES = measures();

  static {
    Models.remember(MOST_SENTENCES);
  }

  private QualityGate() {}

  private static Map<String, Measure> measures() {
    Map<String, Measure> measures = new LinkedHashMap<>();
    measures.put("feeds", FeedsMeasure::measure);
    measures.put("stories", StoriesMeasure::measure);
    measures.put("quotes", QuotesMeasure::measure);
    measures.put("roles", RolesMeasure::measure);
    measures.put("summaries", SummariesMeasure::measure);
    measures.put("facts", LabelledStoriesMeasure::facts);
    measures.put("page", LabelledStoriesMeasure::pages);
    measures.put("lines", LinesMeasure::measure);
    measures.put("pages", PagesMeasure::measure);
    measures.put("syndication", SyndicationMeasure::measure);
    measures.put("utterances", UtterancesMeasure::measure);
    measures.put("languages", LanguagesMeasure::measure);
    measures.put("kinds", KindsMeasure::measure);
    measures.put("text-kinds", TextKindsMeasure::measure);
    measures.put("figures", FiguresMeasure::measure);
    measures.put("mentions", MentionsMeasure::measure);
    measures.put("joins", JoinsMeasure::measure);
    measures.put("pairs", PairsMeasure::measure);
    measures.put("links", data -> LinksMeasure.figures(LinkLabels.find(data)));
    measures.put("links-embedded", data -> LinksMeasure.figures(LinkLabels.findEmbedded(data)));
    return measures;
  }

  /** The names of what is measured, in order. */
  public static List<String> parts() {
    return List.copyOf(MEASURES.keySet());
  }

  /** Prints the figures of these parts; whether all reach their floors. */
  public static boolean holds(Path data, List<String> parts) throws IOException {
    boolean held = true;
    for (String part : parts()) {
      if (parts.contains(part)) {
        Floors floors = Floors.read(Folders.floors()).of(part);
        Map<String, Double> figures = figures(part, data);
        System.out.print(floors.table(figures));
        held &= floors.missed(figures).isEmpty();
      }
    }
    return held;
  }

  /** The figures of a measure under their full names, such as {@code stories.basil.f1}. */
  static Map<String, Double> figures(String part, Path data) throws IOException {
    return Measure.under(part, Objects.requireNonNull(MEASURES.get(part)).measure(data));
  }
}
