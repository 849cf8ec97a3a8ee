package dev.backstory.bench.train.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.bench.train.compose.HeadedSentence.Option;
import dev.backstory.compose.section.label.LabelOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadingModelTest {
  private static final Option MAIN = option("Licence withdrawn", "main", 2);
  private static final Option ASIDE = option("Quay wall", "aside", 0);
  private static final Option NEITHER = option("Ferry dues", "neither", 1);

  private static Option option(String label, String feature, int grade) {
    return new Option(new LabelOption(label, Map.of(feature, 1.0)), grade);
  }

  private static HeadedSentence sentence(Option... options) {
    return new HeadedSentence("s", List.of(options), "Quay wall");
  }

  private final HeadingModel model =
      HeadingModel.fit(
          IntStream.range(0, 60).mapToObj(_ -> sentence(ASIDE, NEITHER, MAIN)).toList());

  @Test
  void choosesWhatIsLikelyGood() {
    assertThat(model.choose(sentence(ASIDE, NEITHER, MAIN), 0.5)).contains(MAIN);
  }

  @Test
  void choosesNothingWhereAllIsLikelyBad() {
    assertThat(model.choose(sentence(ASIDE), 0.5)).isEmpty();
    assertThat(model.choose(sentence(), 0)).isEmpty();
    assertThat(model.likeliest(sentence())).isZero();
  }

  @Test
  void learnsNothingOfWhatNobodyGraded() {
    Option unknown = option("Ferry dues", "main", HeadedSentence.UNKNOWN);
    HeadingModel same =
        HeadingModel.fit(
            IntStream.range(0, 60).mapToObj(_ -> sentence(ASIDE, NEITHER, MAIN, unknown)).toList());
    assertThat(same.lines(0.5)).isEqualTo(model.lines(0.5));
  }

  @Test
  void writesTheLeastAndEveryWeight() {
    assertThat(model.lines(0.625))
        .startsWith("least\t0.625\t0.000")
        .anyMatch(line -> line.startsWith("always\t"))
        .anyMatch(line -> line.startsWith("main\t"));
  }

  @Test
  void tallyOfGradesCountsWhatHasNoHeadingApart() {
    int printed = sentence(ASIDE, MAIN).printedGrade();
    assertThat(HeadingTrainer.tally(List.of(printed, 2, HeadedSentence.NONE)))
        .isEqualTo(
            "   3 sentences, 0.333 without a heading; bad 0.500, passable 0.000, good 0.500; 0 not graded");
  }
}
