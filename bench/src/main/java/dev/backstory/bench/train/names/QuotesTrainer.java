package dev.backstory.bench.train.names;

import dev.backstory.annotate.quote.AttributionExamples;
import dev.backstory.annotate.quote.AttributionExamples.Lesson;
import dev.backstory.annotate.quote.AttributionExamples.Truth;
import dev.backstory.annotate.quote.AttributionModels;
import dev.backstory.annotate.quote.QuotationTrial;
import dev.backstory.annotate.text.HashedWeights;
import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.labels.LabelledQuotes;
import dev.backstory.bench.labels.QuotesScore;
import dev.backstory.models.Nlp4jTagger;
import dev.backstory.port.Tagger;
import dev.backstory.port.Token;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains the models of attributions, tells by cross-validation how well they do, and writes their
 * weights.
 */
public final class QuotesTrainer {
  private static final int FOLDS = 5;

  private final Tagger tagger;
  private final List<LabelledQuotes> articles;
  private final List<Lesson> lessons;

  private QuotesTrainer(List<LabelledQuotes> articles, Tagger tagger) {
    this.articles = articles;
    this.tagger = tagger;
    AttributionExamples examples = new AttributionExamples(tagger);
    this.lessons =
        articles.stream().map(it -> examples.of(it.text(), truths(it.truths()))).toList();
  }

  /**
   * Trains on the labelled data.
   *
   * @param folder where the models go
   */
  public static void train(Path data, Path folder) throws IOException {
    List<LabelledQuotes> articles =
        JsonRows.of(LabelledSets.file(data, "polnear-train")).stream()
            .map(LabelledQuotes::of)
            .toList();
    QuotesTrainer trainer = new QuotesTrainer(articles, remembering(new Nlp4jTagger()));
    System.out.println("cross-validated " + trainer.crossValidate().figures());
    AttributionModels models = train(trainer.lessons);
    write(models.cues(), folder.resolve("cues.model"));
    write(models.contents(), folder.resolve("contents.model"));
    write(models.sources(), folder.resolve("sources.model"));
  }

  /** Each sentence is tagged once, however often it is read. */
  static Tagger remembering(Tagger tagger) {
    Map<String, List<Token>> known = new HashMap<>();
    return sentence -> known.computeIfAbsent(sentence, tagger::tag);
  }

  private static List<Truth> truths(List<LabelledQuotes.Truth> truths) {
    return truths.stream()
        .map(truth -> new Truth(truth.cue(), truth.content(), truth.sources()))
        .toList();
  }

  private QuotesScore crossValidate() {
    QuotesScore score = new QuotesScore();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Lesson> others = new ArrayList<>();
      for (int i = 0; i < lessons.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(lessons.get(i));
        }
      }
      QuotationTrial trial = new QuotationTrial(tagger, train(others));
      for (int i = fold; i < articles.size(); i += FOLDS) {
        score.add(articles.get(i), trial.read(articles.get(i).text()));
      }
    }
    return score;
  }

  private static AttributionModels train(List<Lesson> lessons) {
    return new AttributionModels(
        AttributionTrainer.cues(lessons),
        AttributionTrainer.choices(lessons.stream().map(Lesson::contents).toList()),
        AttributionTrainer.choices(lessons.stream().map(Lesson::sources).toList()));
  }

  private static void write(HashedWeights weights, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      weights.write(out);
    }
  }
}
