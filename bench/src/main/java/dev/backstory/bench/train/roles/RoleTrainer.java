package dev.backstory.bench.train.roles;

import dev.backstory.annotate.role.RoleModel;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.models.Nlp4jTagger;
import dev.backstory.models.OnnxEmbedder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains the model of discourse roles, tells how well it does, and writes its weights. The figures
 * by cross-validation are those to choose settings by; the validation articles are looked at last.
 */
public final class RoleTrainer {
  private static final ChainTrainer.Settings CHAIN = new ChainTrainer.Settings(8, 0.006, 4);

  /** How much a sentence counts that the teacher has labelled. */
  private static final double TEACHER_COUNTS = 0.8;

  private static final int FOLDS = 5;
  private static final int UNLABELLED = 600;

  /** So that they come from all of a file that is sorted in some way. */
  private static final int ONE_IN = 4;

  /** What there is to learn from and to look at last. */
  private record Corpus(
      List<RoleExample> labelled, List<RoleExample> validation, List<RoleExample> unlabelled) {}

  private final List<RoleExample> labelled;
  private final List<RoleExample> unlabelled;

  private RoleTrainer(Corpus corpus) {
    this.labelled = corpus.labelled();
    this.unlabelled = corpus.unlabelled();
  }

  /**
   * Trains on the labelled data.
   *
   * @param out takes the model
   */
  public static void train(Path data, Path out) throws IOException {
    Corpus corpus = read(data);
    RoleModel model = new RoleTrainer(corpus).train();
    try (OutputStream file = Files.newOutputStream(out)) {
      model.write(file);
    }
    RoleScores scores = new RoleScores();
    trial(model, corpus.validation()).score(1, model.choice(), scores);
    System.out.println("validation articles\n" + scores);
  }

  private static Corpus read(Path data) throws IOException {
    try (OnnxEmbedder embedder = new OnnxEmbedder()) {
      RoleExamples reader = new RoleExamples(new Nlp4jTagger(), embedder);
      System.err.println("reading articles");
      Corpus corpus =
          new Corpus(
              reader.labelled(data.resolve("roles/train.jsonl.gz")),
              reader.labelled(data.resolve("roles/validation.jsonl.gz")),
              reader.unlabelled(LabelledSets.file(data, "allsides"), ONE_IN, UNLABELLED));
      System.err.println("training");
      return corpus;
    }
  }

  private RoleModel train() {
    List<RoleModel> models =
        IntStream.rangeClosed(0, FOLDS)
            .parallel()
            .mapToObj(fold -> model(fold(fold, false)))
            .toList();
    List<RoleTrial> trials =
        IntStream.range(0, FOLDS).mapToObj(f -> trial(models.get(f), fold(f, true))).toList();
    RoleTrial whole = RoleTrial.of(trials);
    double temperature = whole.temperature();
    RoleScores scores = new RoleScores();
    for (RoleTrial trial : trials) {
      RoleTrial others = RoleTrial.of(trials.stream().filter(other -> other != trial).toList());
      trial.score(temperature, others.choice(temperature), scores);
    }
    System.out.printf("cross-validation of the training articles, temperature %.3f%n", temperature);
    System.out.println(scores);
    return models.getLast().withTemperature(temperature).withChoice(whole.choice(temperature));
  }

  /** Learns what people labelled, and what a teacher that learnt it makes of the rest. */
  private RoleModel model(List<RoleExample> labelled) {
    List<RoleExample> lessons = new ArrayList<>(labelled);
    RoleTeacher teacher = RoleTeacher.taught(labelled);
    for (RoleExample article : unlabelled) {
      lessons.add(article.taught(teacher.probabilities(article), TEACHER_COUNTS));
    }
    return ChainTrainer.train(lessons, CHAIN);
  }

  private static RoleTrial trial(RoleModel model, List<RoleExample> articles) {
    RoleTrial trial = new RoleTrial();
    articles.forEach(article -> trial.add(model, article));
    return trial;
  }

  /**
   * The articles that a fold holds back, or those that it trains on; no fold holds the last. A fold
   * holds articles that are next to each other in the file, for these are of one subject and one
   * time, if not of one event: the articles that the model will be used for are not that near.
   */
  private List<RoleExample> fold(int fold, boolean held) {
    return IntStream.range(0, labelled.size())
        .filter(i -> (i * FOLDS / labelled.size() == fold) == held)
        .mapToObj(labelled::get)
        .toList();
  }
}
