package dev.backstory.bench.train.names;

import dev.backstory.annotate.quote.SpeakerExamples;
import dev.backstory.annotate.quote.SpeakerWeights;
import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.labels.LabelledQuotes;
import dev.backstory.bench.labels.LabelledSpeakers;
import dev.backstory.bench.labels.PronounLabels;
import dev.backstory.bench.train.LogisticRegression;
import dev.backstory.bench.train.LogisticRegression.Example;
import dev.backstory.bench.train.names.SpeakerRows.Row;
import dev.backstory.models.Nlp4jTagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Fits the two models of how sure a speaker is and prints them as the table that {@code
 * speaker-weights.tsv} is; and, for the choice of the threshold, how many speakers are sure and
 * wrong in cross-validation (by story and article, in five parts). The words are learnt from the
 * training part of PolNeAR, the names from the labelled stories that may be trained on and from
 * pronouns labelled by reading.
 */
public final class SpeakersTrainer {
  private static final double RIDGE = 1;
  private static final int PARTS = 5;
  private static final double THRESHOLD = 0.7;
  private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95};

  private SpeakersTrainer() {}

  /** Fits on the labelled data. */
  public static void train(Path data) throws IOException {
    SpeakerRows rows =
        new SpeakerRows(new SpeakerExamples(new Nlp4jTagger()), PronounLabels.read());
    for (JsonNode row : JsonRows.of(LabelledSets.file(data, "polnear-train"))) {
      rows.add(LabelledQuotes.of(row));
    }
    for (LabelledSpeakers article : LabelledSpeakers.read(data, false)) {
      rows.add(article);
    }
    Map<String, Double> words = words(rows.words);
    print("words", words);
    print("name", names(rows.names, words));
    System.out.printf(Locale.ROOT, "both\tthreshold\t%.3f%n", THRESHOLD);
    crossValidate(rows);
  }

  private static void print(String model, Map<String, Double> weights) {
    weights.forEach(
        (sign, weight) -> System.out.printf(Locale.ROOT, "%s\t%s\t%.3f%n", model, sign, weight));
  }

  private static Map<String, Double> words(List<Row> rows) {
    return fit(rows, row -> row.read().wordSigns(), _ -> 1.0);
  }

  /** Each counts as much as it is probable that its words are right: names alone are learnt. */
  private static Map<String, Double> names(List<Row> rows, Map<String, Double> words) {
    SpeakerWeights wordsAlone =
        new SpeakerWeights(words, Map.of(SpeakerWeights.INTERCEPT, 99.0), 1);
    return fit(
        rows,
        row -> row.read().nameSigns(),
        row -> wordsAlone.probability(row.read().wordSigns(), Map.of()));
  }

  private static Map<String, Double> fit(
      List<Row> rows, Function<Row, Map<String, Double>> signs, Function<Row, Double> weight) {
    SortedSet<String> names = new TreeSet<>();
    rows.forEach(row -> names.addAll(signs.apply(row).keySet()));
    List<Example> examples =
        rows.stream()
            .map(
                row ->
                    new Example(
                        LogisticRegression.values(signs.apply(row), names),
                        row.right(),
                        weight.apply(row)))
            .toList();
    double[] fitted = new LogisticRegression(RIDGE).fit(examples);
    Map<String, Double> weights = new LinkedHashMap<>();
    int next = 0;
    for (String name : names) {
      weights.put(name, fitted[next++]);
    }
    weights.put(SpeakerWeights.INTERCEPT, fitted[next]);
    return weights;
  }

  private static void crossValidate(SpeakerRows rows) {
    Map<Row, Double> judged = new LinkedHashMap<>();
    for (int part = 0; part < PARTS; part++) {
      Map<String, Double> words = words(others(rows.words, part));
      Map<String, Double> names = names(others(rows.names, part), words);
      SpeakerWeights weights = new SpeakerWeights(words, names, THRESHOLD);
      for (Row row : rows.names) {
        if (part(row) == part) {
          judged.put(row, weights.probability(row.read().wordSigns(), row.read().nameSigns()));
        }
      }
    }
    for (double threshold : THRESHOLDS) {
      long sure = judged.values().stream().filter(it -> it >= threshold).count();
      long wrong =
          judged.entrySet().stream()
              .filter(it -> it.getValue() >= threshold && !it.getKey().right())
              .count();
      System.out.printf(
          Locale.ROOT,
          "# threshold %.2f: %d of %d sure, %d of them wrong%n",
          threshold,
          sure,
          judged.size(),
          wrong);
    }
  }

  private static List<Row> others(List<Row> rows, int part) {
    return rows.stream().filter(row -> part(row) != part).toList();
  }

  private static int part(Row row) {
    return Math.floorMod(row.group().hashCode(), PARTS);
  }
}
