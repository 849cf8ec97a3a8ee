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
    for (int i = 0; i < 10; i++) {
      piece[i] = (float) random.nextGaussian();
    }
    piece[SIGN] += doubtful ? 3 : 0;
    return piece;
  }

  private static float[][] pieces(boolean doubtful, Random random) {
    float[][] pieces = new float[100][];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = piece(doubtful, random);
    }
    return pieces;
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
    for (int i = 0; i < 240; i++) {
      claims.add(claim(i, random));
    }

    SupportHead head = SupportHeadTrainer.fit(claims);

    double[] wrong = head.doubts(pieces(true, random));
    double[] right = head.doubts(pieces(false, random));
    long apart = 0;
    for (int i = 0; i < wrong.length; i++) {
      apart += wrong[i] > right[i] ? 1 : 0;
    }
    assertThat(apart).isGreaterThan(wrong.length * 8L / 10);
    assertThat(SupportHeadTrainer.fit(claims).bytes()).isEqualTo(head.bytes());
  }
}
