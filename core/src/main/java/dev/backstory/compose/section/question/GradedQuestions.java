package dev.backstory.compose.section.question;

import dev.backstory.learning.Grade;
import dev.backstory.learning.GradeModel;
import dev.backstory.notation.Resource;
import java.util.Comparator;
import java.util.List;

/** Which questions editors would print, learnt from what they thought of such questions. */
final class GradedQuestions {
  static final GradedQuestions SHIPPED =
      new GradedQuestions(new GradeModel(Resource.rows("compose/section/question/weights.tsv")));

  private record Graded(QuestionOption option, Grade grade) {}

  private final GradeModel grades;

  GradedQuestions(GradeModel grades) {
    this.grades = grades;
  }

  /**
   * For what articles themselves say is not known: such questions are as good below the common
   * bound as above it (docs/models/questions.md).
   */
  private static final double UNKNOWN_PASSABLE = 0.5;

  /**
   * Those that are better printed than left out, the best first; before them what asks for figures
   * of facts.
   */
  List<QuestionOption> best(List<QuestionOption> options) {
    return options.stream()
        .map(option -> new Graded(option, grades.of(option.features())))
        .filter(GradedQuestions::suffices)
        .sorted(
            Comparator.comparing((Graded g) -> !g.option().kind().isOfFigures())
                .thenComparingDouble(g -> -g.grade().expected()))
        .map(Graded::option)
        .toList();
  }

  private static boolean suffices(Graded graded) {
    QuestionKind kind = graded.option().kind();
    boolean unknown = kind == QuestionKind.UNKNOWN && graded.grade().passable() >= UNKNOWN_PASSABLE;
    return kind.isOfFigures() || unknown || graded.grade().suffices();
  }
}
