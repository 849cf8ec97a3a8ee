package dev.backstory.bench.train.names;

import dev.backstory.annotate.name.NameExamples;
import dev.backstory.annotate.name.NameExamples.Signs;
import dev.backstory.annotate.name.NameModels;
import dev.backstory.annotate.text.ChoiceExample;
import dev.backstory.annotate.text.HashedWeights;
import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.labels.MentionLabels;
import dev.backstory.bench.labels.MentionLabels.Labelled;
import dev.backstory.models.Nlp4jTagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Trains the models of what names name, tells by cross-validation (by article) how well they do on
 * the tuned half of the labels, and writes their weights.
 */
public final class NamesTrainer {
  private static final int PARTS = 5;
  private static final String WORDS = "name-words.model";
  private static final String CONTEXTS = "name-contexts.model";
  private static final String KINDS = "name-kinds.model";

  private final NameExamples examples;
  private final List<Labelled> labelled;

  private NamesTrainer(NameExamples examples, List<Labelled> labelled) {
    this.examples = examples;
    this.labelled = labelled;
  }

  /**
   * Trains on the labelled data.
   *
   * @param folder where the models go, or are
   * @param texts gzipped JSON Lines of articles with {@code text}, whose names as the tagger takes
   *     them teach the signs; without them those in the folder are kept. Labelled articles teach no
   *     signs.
   */
  public static void train(Path data, Path folder, List<Path> texts) throws IOException {
    NameExamples examples = new NameExamples(QuotesTrainer.remembering(new Nlp4jTagger()));
    if (!texts.isEmpty()) {
      learnSigns(data, texts, folder);
    }
    NamesTrainer trainer =
        new NamesTrainer(examples, MentionLabels.read(data, MentionLabels.HALVES.getFirst()));
    trainer.train(folder);
  }

  private static void learnSigns(Path data, List<Path> files, Path folder) throws IOException {
    Set<String> labelled = new HashSet<>();
    for (String half : MentionLabels.HALVES) {
      MentionLabels.read(data, half).forEach(it -> labelled.add(it.article().id()));
    }
    NameExamples examples = new NameExamples(new Nlp4jTagger());
    List<List<ChoiceExample>> within = new ArrayList<>();
    List<List<ChoiceExample>> around = new ArrayList<>();
    for (Path file : files) {
      for (JsonNode row : JsonRows.of(file)) {
        if (!labelled.contains(row.path("id").asString())) {
          Signs signs = examples.signs(row.path("text").asString());
          within.add(signs.within());
          around.add(signs.around());
        }
      }
    }
    write(AttributionTrainer.choices(within), folder.resolve(WORDS));
    write(AttributionTrainer.choices(around), folder.resolve(CONTEXTS));
  }

  private void train(Path folder) throws IOException {
    HashedWeights words = read(folder.resolve(WORDS));
    HashedWeights contexts = read(folder.resolve(CONTEXTS));
    NameModels signs = new NameModels(words, contexts, words);
    List<List<ChoiceExample>> lessons =
        labelled.stream().map(it -> examples.kinds(it.article().text(), signs, it::truth)).toList();
    Map<String, NameModels> ofOthers = new HashMap<>();
    for (int part = 0; part < PARTS; part++) {
      List<List<ChoiceExample>> others = new ArrayList<>();
      for (int i = 0; i < lessons.size(); i++) {
        if (i % PARTS != part) {
          others.add(lessons.get(i));
        }
      }
      NameModels models = new NameModels(words, contexts, AttributionTrainer.choices(others));
      for (int i = part; i < lessons.size(); i += PARTS) {
        ofOthers.put(labelled.get(i).article().id(), models);
      }
    }
    System.out.println(
        "cross-validated "
            + MentionLabels.figures(
                labelled,
                it ->
                    examples.find(
                        it.article().text(),
                        Objects.requireNonNull(ofOthers.get(it.article().id())))));
    write(AttributionTrainer.choices(lessons), folder.resolve(KINDS));
  }

  private static HashedWeights read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return HashedWeights.read(in);
    }
  }

  private static void write(HashedWeights weights, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      weights.write(out);
    }
  }
}
