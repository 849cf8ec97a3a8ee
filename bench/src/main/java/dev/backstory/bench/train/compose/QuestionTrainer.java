package dev.backstory.bench.train.compose;

import dev.backstory.bench.labels.EditorGrades;
import dev.backstory.bench.labels.HeadedPage;
import dev.backstory.bench.labels.LabelledArticles;
import dev.backstory.bench.labels.Share;
import dev.backstory.bench.score.PairScores;
import dev.backstory.bench.train.Folds;
import dev.backstory.bench.train.GradeFit;
import dev.backstory.bench.train.GradeFit.Graded;
import dev.backstory.compose.section.question.QuestionOption;
import dev.backstory.compose.section.question.QuestionOptions;
import dev.backstory.model.StoryArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits which questions are worth printing, on those that editors graded. Stories of the third that
 * is kept are left out of the fit. Prints what is left at several thresholds: over parts of the
 * other stories, each by a fit on the rest of them, and over the kept third.
 */
public final class QuestionTrainer {
  private static final int FOLDS = 6;
  private static final int DRAW = 1;
  private static final double RIDGE = 10;
  private static final int FEWEST = 8;

  /** How probably a question must be passable to be printed. */
  private static final double LEAST = 0.7;

  private static final String HEADER =
      "# What makes a good question: a feature, its weight for being passable and its weight for"
          + " being good, made by bench train questions; see docs/models/questions.md.";

  private record Question(String story, QuestionOption option, int grade) {
    Graded graded() {
      return new Graded(option.features(), grade);
    }

    boolean isKept() {
      return Share.isKept(story);
    }

    int fold() {
      return Share.of(story, DRAW, FOLDS);
    }
  }

  /** What a fit says of a question that it has not seen. */
  private record Unseen(int grade, double passable, double expected) {}

  private final EditorGrades grades;
  private final List<Question> questions = new ArrayList<>();

  private QuestionTrainer(EditorGrades grades) {
    this.grades = grades;
  }

  /**
   * Fits on these labels.
   *
   * @param grades what editors thought of questions
   * @param out takes the weights
   */
  public static void train(Path data, Path grades, Path out) throws IOException {
    QuestionTrainer trainer = new QuestionTrainer(EditorGrades.read(grades));
    LabelledArticles.read(trainer.grades.stories(), data).forEach(trainer::add);
    System.out.printf(
        "%d of %d graded questions are asked today%n",
        trainer.questions.size(), trainer.grades.size());
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(trainer.train());
    Files.write(out, lines);
  }

  private void add(String id, List<StoryArticle> articles) {
    HeadedPage page = HeadedPage.of(id, articles);
    QuestionOptions options = new QuestionOptions(page.material(), page.draft());
    for (List<QuestionOption> of : List.of(options.answered(), options.open())) {
      of.forEach(
          option ->
              grades
                  .grade(option.sentence().evidence(), option.question())
                  .ifPresent(grade -> questions.add(new Question(id, option, grade))));
    }
  }

  /** The rows of the weights. */
  private List<String> train() {
    List<Question> others = questions.stream().filter(question -> !question.isKept()).toList();
    List<Unseen> left =
        Folds.unseen(others, Question::fold, QuestionTrainer::fit, QuestionTrainer::unseen);
    GradeFit all = fit(others);
    report("stories left out of the fit", left);
    report(
        "kept stories",
        questions.stream().filter(Question::isKept).map(kept -> unseen(all, kept)).toList());
    return all.lines(LEAST);
  }

  private static GradeFit fit(List<Question> questions) {
    return GradeFit.of(questions.stream().map(Question::graded).toList(), RIDGE, FEWEST);
  }

  private static Unseen unseen(GradeFit fit, Question question) {
    Map<String, Double> features = question.option().features();
    return new Unseen(question.grade(), fit.passable(features), fit.expected(features));
  }

  private static void report(String name, List<Unseen> questions) {
    PairScores scores = PairScores.of(questions, Unseen::passable, q -> q.grade() > 0);
    System.out.printf(Locale.ROOT, "%s: passable AUROC %.3f%n", name, scores.auroc());
    for (double least : new double[] {0, 0.4, 0.5, 0.6, 0.7, 0.8}) {
      List<Unseen> printed = questions.stream().filter(q -> q.passable() >= least).toList();
      System.out.printf(
          Locale.ROOT,
          "  from %.1f: %d, bad %.2f, passable %.2f, good %.2f%n",
          least,
          printed.size(),
          share(printed, 0),
          share(printed, 1),
          share(printed, 2));
    }
  }

  private static double share(List<Unseen> questions, int grade) {
    return questions.stream().filter(question -> question.grade() == grade).count()
        / (double) Math.max(1, questions.size());
  }
}
