package dev.backstory.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.RoleClassifier;
import dev.backstory.annotate.RoleFeatures;
import dev.backstory.annotate.RolePrediction;
import dev.backstory.annotate.TaggedSentence;
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

  @Test
  void learnsWhichWordsTellARole() {
    RoleClassifier classifier = new RoleClassifier(ChainTrainer.train(articles()));
    assertThat(classifier.classify(article().evidence()))
        .extracting(RolePrediction::role)
        .isEqualTo(ROLES);
  }

  @Test
  void theSameArticlesGiveTheSameModel() throws IOException {
    assertThat(bytes(articles())).isEqualTo(bytes(articles()));
  }

  private static byte[] bytes(List<LabelledArticle> articles) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ChainTrainer.train(articles).write(file);
    return file.toByteArray();
  }

  private static List<LabelledArticle> articles() {
    return Collections.nCopies(40, article());
  }

  private static LabelledArticle article() {
    List<TaggedSentence> sentences =
        List.of(sentence("sank"), sentence("will"), sentence("photo"));
    return new LabelledArticle(RoleFeatures.of("Ferry", sentences), ROLES);
  }

  private static TaggedSentence sentence(String word) {
    List<Token> tokens = new ArrayList<>();
    tokens.add(new Token(0, word.length(), word, word, "NN", "O"));
    return new TaggedSentence(0, word.length(), 0, word, tokens);
  }
}
