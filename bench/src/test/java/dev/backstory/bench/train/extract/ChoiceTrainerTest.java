package dev.backstory.bench.train.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoiceTrainerTest {
  private static ChoiceTrainer.Example example(int i) {
    ChoiceTrainer.Option shown =
        new ChoiceTrainer.Option(Map.of("shown", 1.0, "long", i % 3 * 0.5), true);
    ChoiceTrainer.Option stated =
        new ChoiceTrainer.Option(Map.of("stated", 1.0, "long", i % 2 * 1.0), false);
    return new ChoiceTrainer.Example(
        i % 2 == 0 ? List.of(shown, stated) : List.of(stated, shown), 1);
  }

  @Test
  void learnsWhichTraitTellsTheRightOne() {
    Map<String, Double> weights =
        new ChoiceTrainer(1).fit(IntStream.range(0, 40).mapToObj(i -> example(i)).toList());

    assertThat(ChoiceTrainer.score(Map.of("shown", 1.0), weights))
        .isGreaterThan(ChoiceTrainer.score(Map.of("stated", 1.0), weights) + 2);
  }

  @Test
  void learnsNothingWhereNothingIsToChoose() {
    ChoiceTrainer.Option sole = new ChoiceTrainer.Option(Map.of("shown", 1.0), true);
    ChoiceTrainer.Option wrong = new ChoiceTrainer.Option(Map.of("stated", 1.0), false);

    assertThat(
            new ChoiceTrainer(1)
                .fit(
                    List.of(
                        new ChoiceTrainer.Example(List.of(sole), 1),
                        new ChoiceTrainer.Example(List.of(wrong), 1),
                        new ChoiceTrainer.Example(List.of(sole, wrong), 0))))
        .isEmpty();
  }
}
