package dev.backstory.bench.train.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.role.RoleClassifier;
import dev.backstory.annotate.role.RoleFeatures;
import dev.backstory.annotate.role.RoleModel;
import dev.backstory.annotate.role.RolePrediction;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.Role;
import dev.backstory.port.Token;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTrainerTest {
  private static final List<Role> ROLES = List.of(Role.MAIN, Role.EXPECTATION, Role.NONE);
  private static final ChainTrainer.Settings SETTINGS = new ChainTrainer.Settings(8, 0.05, 3);

  @Test
  void learnsWhichWordsTellARole() {
    assertThat(roles(ChainTrainer.train(Collections.nCopies(40, article()), SETTINGS)))
        .isEqualTo(ROLES);
  }

  @Test
  void learnsFromWhatSomebodyElseMakesOfAnArticle() {
    double[][] targets = new double[ROLES.size()][Role.values().length];
    for (double[] sentence : targets) {
      sentence[Role.EVALUATION.ordinal()] = 0.8;
      sentence[Role.NONE.ordinal()] = 0.2;
    }
    RoleExample taught = article().taught(targets, 0.5);
    RoleModel model = ChainTrainer.train(Collections.nCopies(40, taught), SETTINGS);
    assertThat(roles(model)).containsOnly(Role.EVALUATION);
  }

  @Test
  void theSameArticlesGiveTheSameModel() throws IOException {
    assertThat(bytes()).isEqualTo(bytes());
  }

  private static List<Role> roles(RoleModel model) {
    return new RoleClassifier(model)
        .classify(article().evidence()).stream().map(RolePrediction::role).toList();
  }

  private static byte[] bytes() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ChainTrainer.train(Collections.nCopies(40, article()), SETTINGS).write(file);
    return file.toByteArray();
  }

  private static RoleExample article() {
    List<TaggedSentence> sentences = List.of(sentence("sank"), sentence("will"), sentence("photo"));
    return RoleExample.labelled(
        RoleFeatures.of("Ferry", sentences),
        new RoleInputs(new float[3][2], new float[2], new float[2], new float[3][]),
        ROLES);
  }

  private static TaggedSentence sentence(String word) {
    List<Token> tokens = new ArrayList<>();
    tokens.add(new Token(0, word.length(), word, word, "NN", "O"));
    return new TaggedSentence(0, word.length(), 0, word, tokens);
  }
}
