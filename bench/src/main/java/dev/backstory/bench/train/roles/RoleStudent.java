package dev.backstory.bench.train.roles;

import dev.backstory.annotate.role.RoleModel;
import java.util.ArrayList;
import java.util.List;

/** Trains the model in use from what people labelled and from what a teacher makes of the rest. */
final class RoleStudent {
  private static final ChainTrainer.Settings CHAIN = new ChainTrainer.Settings(8, 0.006, 4);

  /** How much a sentence counts that the teacher has labelled. */
  private static final double TEACHER_COUNTS = 0.8;

  private RoleStudent() {}

  /** The model; its probabilities are as training left them. */
  static RoleModel train(List<RoleExample> labelled, List<RoleExample> unlabelled) {
    List<RoleExample> lessons = new ArrayList<>(labelled);
    if (!unlabelled.isEmpty()) {
      RoleTeacher teacher = RoleTeacher.taught(labelled);
      for (RoleExample article : unlabelled) {
        lessons.add(article.taught(teacher.probabilities(article), TEACHER_COUNTS));
      }
    }
    return ChainTrainer.train(lessons, CHAIN);
  }
}
