package dev.backstory.bench.train.compose;

import dev.backstory.bench.labels.EditorGrades;
import dev.backstory.bench.labels.HeadedPage;
import dev.backstory.bench.labels.LabelledArticles;
import dev.backstory.bench.labels.Share;
import dev.backstory.bench.train.Folds;
import dev.backstory.bench.train.compose.HeadedSentence.Option;
import dev.backstory.compose.section.label.LabelMaker;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.StoryArticle;
import dev.backstory.sentence.StorySentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Fits which headings are good, on those that editors graded. Stories of the third that is kept are
 * left out of the fit. Prints how good the headings are that would be printed: over parts of the
 * other stories, each by a fit on the rest of them, and over the kept third.
 */
public final class HeadingTrainer {
  private static final int FOLDS = 5;
  private static final int DRAW = 1;

  /**
   * The share of sentences that have a heading, bad as it may be; the others are left to others.
   */
  private static final double HEADED = 0.81;

  private static final String HEADER =
      "# What makes a good label: a feature, its weight for being passable and its weight for being good,"
          + " made by bench train labels; see docs/models/labels.md.";

  private final EditorGrades graded;
  private final List<HeadedSentence> sentences = new ArrayList<>();

  private HeadingTrainer(EditorGrades graded) {
    this.graded = graded;
  }

  /**
   * Fits on these labels.
   *
   * @param grades what editors thought of headings
   * @param out takes the weights
   */
  public static void train(Path data, Path grades, Path out) throws IOException {
    HeadingTrainer trainer = new HeadingTrainer(EditorGrades.read(grades));
    LabelledArticles.read(trainer.graded.stories(), data).forEach(trainer::add);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(trainer.train());
    Files.write(out, lines);
  }

  private void add(String id, List<StoryArticle> articles) {
    HeadedPage page = HeadedPage.of(id, articles);
    StoryMaterial material = page.material();
    for (StorySentence sentence : material.sentences()) {
      if (graded.has(sentence.evidence())) {
        LabelMaker labels = new LabelMaker(material, page.draft());
        List<Option> options =
            labels.options(sentence).stream()
                .map(
                    option ->
                        new Option(
                            option,
                            graded
                                .grade(sentence.evidence(), option.label())
                                .orElse(HeadedSentence.UNKNOWN)))
                .toList();
        sentences.add(new HeadedSentence(id, options, labels.label(sentence).orElse("")));
      }
    }
  }

  /** The rows of the weights. */
  private List<String> train() {
    List<HeadedSentence> others = sentences.stream().filter(s -> !Share.isKept(s.story())).toList();
    List<HeadedSentence> kept = sentences.stream().filter(s -> Share.isKept(s.story())).toList();
    List<HeadingModel> models =
        Folds.unseen(others, HeadingTrainer::fold, HeadingModel::fit, (model, _) -> model);
    double least = least(others, models);
    HeadingModel all = HeadingModel.fit(others);
    print("printed today, to train on:", others, HeadedSentence::printedGrade);
    print(
        "stories left out of the fit:",
        IntStream.range(0, models.size()).boxed().toList(),
        i -> models.get(i).grade(others.get(i), least));
    print("printed today, kept stories:", kept, HeadedSentence::printedGrade);
    print("kept stories:", kept, sentence -> all.grade(sentence, least));
    return all.lines(least);
  }

  private static int fold(HeadedSentence sentence) {
    return Share.of(sentence.story(), DRAW, FOLDS);
  }

  /** How probably a heading must be passable for the share of sentences that shall have one. */
  private static double least(List<HeadedSentence> sentences, List<HeadingModel> models) {
    double[] likeliest =
        IntStream.range(0, models.size())
            .mapToDouble(i -> models.get(i).likeliest(sentences.get(i)))
            .sorted()
            .toArray();
    return likeliest[(int) ((1 - HEADED) * likeliest.length)];
  }

  private static <S> void print(String what, List<S> sentences, Function<S, Integer> grade) {
    System.out.printf("%-29s %s%n", what, tally(sentences.stream().map(grade).toList()));
  }

  /** How good the headings of some sentences are, by their grades. */
  static String tally(List<Integer> grades) {
    long ungraded = count(grades, HeadedSentence.UNKNOWN);
    long without = count(grades, HeadedSentence.NONE);
    double known = Math.max(1, grades.size() - ungraded - without);
    return String.format(
        Locale.ROOT,
        "%4d sentences, %.3f without a heading; bad %.3f, passable %.3f, good %.3f; %d not graded",
        grades.size(),
        without / (double) Math.max(1, grades.size()),
        count(grades, 0) / known,
        count(grades, 1) / known,
        count(grades, 2) / known,
        ungraded);
  }

  private static long count(List<Integer> grades, int grade) {
    return grades.stream().filter(each -> each == grade).count();
  }
}
