package dev.backstory.bench.train.names;

import dev.backstory.annotate.name.NameExamples;
import dev.backstory.annotate.name.NameExamples.Signs;
import dev.backstory.annotate.name.NameModels;
import dev.backstory.annotate.text.ChoiceExample;
import dev.backstory.annotate.text.HashedWeights;
import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.labels.MentionLabels;
import dev.backstory.bench.labels.MentionScore;
import dev.backstory.bench.train.Folds;
import dev.backstory.model.Mention;
import dev.backstory.models.Nlp4jTagger;
import dev.backstory.models.Remembering;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Trains the models of what names name, tells by cross-validation (by article) how well they do on
 * the tuned half of the labels, and writes their weights.
 */
public final class NamesTrainer {
  /** More than the articles that are learnt from have. */
  private static final int MOST_SENTENCES = 1_000_000;

  private static final int PARTS = 5;
  private static final String WORDS = "name-words.model";
  private static final String CONTEXTS = "name-contexts.model";
  private static final String KINDS = "name-kinds.model";

  private NamesTrainer() {}

  /**
   * Trains on the labelled data.
   *
   * @param folder where the models go, or are
   * @param texts gzipped JSON Lines of articles with {@code text}, whose names as the tagger takes
   *     them teach the signs; without them those in the folder are kept. Labelled articles teach no
   *     signs.
   */
  public static void train(Path data, Path folder, List<Path> texts) throws IOException {
    if (!texts.isEmpty()) {
      learnSigns(data, texts, folder);
    }
    NameExamples examples = new NameExamples(Remembering.tagger(new Nlp4jTagger(), MOST_SENTENCES));
    HashedWeights words = AttributionTrainer.read(folder.resolve(WORDS));
    HashedWeights contexts = AttributionTrainer.read(folder.resolve(CONTEXTS));
    NameModels signs = new NameModels(words, contexts, words);
    List<MentionLabels> labelled = MentionLabels.read(data, MentionLabels.HALVES.getFirst());
    List<List<ChoiceExample>> lessons =
        labelled.stream().map(it -> examples.kinds(it.article().text(), signs, it::truth)).toList();
    List<List<Mention>> unseen =
        Folds.unseen(
            lessons,
            PARTS,
            AttributionTrainer::choices,
            (kinds, i) ->
                examples.find(
                    labelled.get(i).article().text(), new NameModels(words, contexts, kinds)));
    System.out.println("cross-validated " + MentionScore.of(labelled, unseen).figures());
    AttributionTrainer.write(AttributionTrainer.choices(lessons), folder.resolve(KINDS));
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
    AttributionTrainer.write(AttributionTrainer.choices(within), folder.resolve(WORDS));
    AttributionTrainer.write(AttributionTrainer.choices(around), folder.resolve(CONTEXTS));
  }
}
