package dev.backstory.annotate.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.PlainTokens;
import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoleClassifierTest {
  private static final RoleClassifier TRAINED = RoleClassifier.trained();

  @Test
  void tellsTheNewsFromItsCaption() {
    List<RolePrediction> roles =
        TRAINED.classify(
            "Ferry sinks off Sarrow",
            List.of(
                PlainTokens.sentence(
                    0,
                    "LINDENBY (PLP) - A ferry sank off the island of Sarrow on Tuesday, the"
                        + " coastguard said."),
                PlainTokens.sentence(1, "FILE PHOTO: The ferry in the harbour of Sarrow.")));
    assertThat(roles).extracting(RolePrediction::role).containsExactly(Role.MAIN, Role.NONE);
    assertThat(roles.get(1).probability()).isGreaterThan(0.5);
  }

  @Test
  void anArticleWithoutSentencesHasNoRoles() {
    assertThat(TRAINED.classify(null, List.of())).isEmpty();
  }

  @Property(tries = 100)
  void anyTextGetsARoleWithAProbability(
      @ForAll String headline, @ForAll List<String> texts, @ForAll List<Integer> paragraphs) {
    List<TaggedSentence> sentences = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      int paragraph = paragraphs.isEmpty() ? 0 : paragraphs.get(i % paragraphs.size());
      sentences.add(PlainTokens.sentence(paragraph, texts.get(i)));
    }
    List<RolePrediction> roles = TRAINED.classify(headline, sentences);
    assertThat(roles).hasSameSizeAs(texts);
    assertThat(roles).allMatch(role -> role.probability() > 0 && role.probability() <= 1);
    assertThat(TRAINED.classify(headline, sentences)).isEqualTo(roles);
  }

  @Test
  void aModelThatWasWrittenReadsTheSame() throws IOException {
    float[] weights = new float[2 * Role.values().length];
    weights[Role.EVALUATION.ordinal()] = 3;
    double[] share = new double[Role.values().length];
    java.util.Arrays.fill(share, 1);
    RoleModel model =
        new RoleModel(
                new int[] {FeatureVector.id("bias"), Integer.MAX_VALUE},
                weights,
                new double[RoleModel.TABLES][Role.values().length * Role.values().length])
            .withTemperature(2)
            .withChoice(new RoleChoice(new double[Role.values().length], share));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    model.write(file);
    RoleModel read = RoleModel.read(new ByteArrayInputStream(file.toByteArray()));
    List<TaggedSentence> sentence = List.of(PlainTokens.sentence(0, "Anything."));
    List<RolePrediction> roles = new RoleClassifier(read).classify("", sentence);
    assertThat(roles).isEqualTo(new RoleClassifier(model).classify("", sentence));
    // e^(3/2) against eight roles with e^0
    assertThat(roles.getFirst().role()).isEqualTo(Role.EVALUATION);
    assertThat(roles.getFirst().probability())
        .isCloseTo(
            Math.exp(1.5) / (Math.exp(1.5) + 8), org.assertj.core.api.Assertions.within(1e-3));
  }
}
