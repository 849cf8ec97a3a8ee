package dev.backstory.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.models.PassageReader;
import dev.backstory.models.SupportHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SupportHeadTrainerTest {
  /** Where the pieces of these sentences show whether they are doubtful. */
  private static final int SIGN = 7;

  private static float[] piece(boolean doubtful, Random random) {
    float[] piece = new float[PassageReader.SEEN];
    for (int i = 0; i < 20; i++) {
      piece[i] = (float) random.nextGaussian();
    }
    piece[SIGN] += doubtful ? 3 : 0;
    return piece;
  }

  /** Of some people marked the words, of others they only said whether it is supported. */
  private static SupportClaim claim(int number, Random random) {
    boolean supported = number % 2 == 0;
    boolean marked = number % 3 == 0;
    boolean[] doubtful = {false, !supported, false};
    float[][] pieces = new float[doubtful.length][];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = piece(doubtful[i], random);
    }
    return new SupportClaim(
        "set",
        "set",
        supported,
        List.of(new SupportSentence(new double[0], pieces, supported, marked ? doubtful : null)));
  }

  @Test
  void findsThePiecesThatMakeASentenceWrong() {
    Random random = new Random(3);
    List<SupportClaim> claims = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      claims.add(claim(i, random));
    }

    SupportHead head = SupportHeadTrainer.fit(claims);

    double[] doubts =
        head.doubts(new float[][] {piece(true, random), piece(false, random), piece(true, random)});
    assertThat(doubts[0]).isGreaterThan(0).isGreaterThan(doubts[1]);
    assertThat(doubts[2]).isGreaterThan(0).isGreaterThan(doubts[1]);
    assertThat(SupportHeadTrainer.fit(claims).bytes()).isEqualTo(head.bytes());
  }
}
