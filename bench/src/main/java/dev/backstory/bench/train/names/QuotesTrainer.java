package dev.backstory.bench.train.names;

import dev.backstory.annotate.quote.AttributionExamples;
import dev.backstory.annotate.quote.AttributionExamples.Lesson;
import dev.backstory.annotate.quote.AttributionExamples.Truth;
import dev.backstory.annotate.quote.AttributionModels;
import dev.backstory.annotate.quote.QuotationTrial;
import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.labels.LabelledQuotes;
import dev.backstory.bench.labels.QuotesScore;
import dev.backstory.bench.train.Folds;
import dev.backstory.model.Quotation;
import dev.backstory.models.Nlp4jTagger;
import dev.backstory.models.Remembering;
import dev.backstory.port.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains the models of attributions, tells by cross-validation how well they do, and writes their
 * weights.
 */
public final class QuotesTrainer {
  /** More than the articles that are learnt from have. */
  private static final int MOST_SENTENCES = 1_000_000;

  private static final int FOLDS = 5;

  private QuotesTrainer() {}

  /**
   * Trains on the labelled data.
   *
   * @param folder where the models go
   */
  public static void train(Path data, Path folder) throws IOException {
    Tagger tagger = Remembering.tagger(new Nlp4jTagger(), MOST_SENTENCES);
    AttributionExamples examples = new AttributionExamples(tagger);
    List<LabelledQuotes> articles =
        JsonRows.of(LabelledSets.file(data, "polnear-train")).stream()
            .map(LabelledQuotes::of)
            .toList();
    List<Lesson> lessons =
        articles.stream().map(it -> examples.of(it.text(), truths(it.truths()))).toList();
    List<List<Quotation>> unseen =
        Folds.unseen(
            lessons,
            FOLDS,
            others -> new QuotationTrial(tagger, train(others)),
            (trial, i) -> trial.read(articles.get(i).text()));
    QuotesScore score = new QuotesScore();
    for (int i = 0; i < unseen.size(); i++) {
      score.add(articles.get(i), unseen.get(i));
    }
    System.out.println("cross-validated " + score.figures());
    AttributionModels models = train(lessons);
    AttributionTrainer.write(models.cues(), folder.resolve("cues.model"));
    AttributionTrainer.write(models.contents(), folder.resolve("contents.model"));
    AttributionTrainer.write(models.sources(), folder.resolve("sources.model"));
  }

  private static List<Truth> truths(List<LabelledQuotes.Truth> truths) {
    return truths.stream()
        .map(truth -> new Truth(truth.cue(), truth.content(), truth.sources()))
        .toList();
  }

  private static AttributionModels train(List<Lesson> lessons) {
    return new AttributionModels(
        AttributionTrainer.cues(lessons),
        AttributionTrainer.choices(lessons.stream().map(Lesson::contents).toList()),
        AttributionTrainer.choices(lessons.stream().map(Lesson::sources).toList()));
  }
}
