package dev.backstory.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.Aspect;
import dev.backstory.port.PairJudge;
import dev.backstory.port.PairJudge.Pair;
import dev.backstory.port.SentenceUse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxJudgeTest {
  private static final OnnxJudge JUDGE = new OnnxJudge();

  private static final String CLOSED =
      "The council voted on Tuesday to close the swimming pool in Arnfeld.";
  private static final String LIBRARY =
      "The council of Arnfeld will build a new library next year.";
  private static final String VOTED =
      "Arnfeld's swimming pool will be shut after a council vote, officials said Tuesday.";

  @Test
  void otherWordsForTheSameAreTheSame() {
    assertThat(JUDGE.equivalent(CLOSED, VOTED)).isGreaterThan(PairJudge.SAME);
    assertThat(JUDGE.same(CLOSED, VOTED)).isGreaterThan(5 * JUDGE.same(CLOSED, LIBRARY));
  }

  @Test
  void knowsReportingFromFurnitureAndAnswersFromAsides() {
    List<SentenceUse> uses =
        JUDGE.uses(
            "Arnfeld council votes to close swimming pool",
            List.of(CLOSED, "Sign up here for our free newsletter and follow us for more."));

    assertThat(uses.getFirst().matters()).isGreaterThan(uses.getLast().matters());
    assertThat(uses.getFirst().noise()).isLessThan(uses.getLast().noise());
    assertThat(uses.getFirst().aspects()).hasSize(Aspect.values().length);
    assertThat(JUDGE.answers("What did the council vote to close?", CLOSED))
        .isGreaterThan(JUDGE.answers("What did the council vote to close?", LIBRARY));
  }

  @Test
  void anotherActOfTheSamePeopleIsNot() {
    assertThat(JUDGE.same(CLOSED, LIBRARY)).isLessThan(PairJudge.SAME);
    assertThat(JUDGE.same(CLOSED, "Critics say that children will have nowhere to learn to swim."))
        .isLessThan(PairJudge.SAME);
  }

  @Test
  void aListIsJudgedAsOneByOneAndInEitherOrder() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      pairs.add(new Pair(CLOSED, i + " people voted for it. " + VOTED));
      pairs.add(new Pair(i + " people voted for it. " + VOTED, CLOSED));
    }

    double[] alone = pairs.stream().mapToDouble(p -> JUDGE.same(p.a(), p.b())).toArray();

    assertThat(JUDGE.same(pairs)).isEqualTo(alone);
    assertThat(alone[1]).isEqualTo(alone[0]);
  }

  @Test
  void readsAnythingUpToItsLimit() {
    assertThat(JUDGE.same("", "")).isBetween(0.0, 1.0);
    assertThat(JUDGE.same("a \uD800 b \uD83D\uDE00 \u0000", CLOSED)).isBetween(0.0, 1.0);
    assertThat(JUDGE.same("word ".repeat(100_000), CLOSED))
        .isEqualTo(JUDGE.same("word ".repeat(50_000), CLOSED));
  }
}
