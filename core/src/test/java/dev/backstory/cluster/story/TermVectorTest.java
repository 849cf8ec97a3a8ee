package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TermVectorTest {
  @Property(tries = 300)
  void cosineIsThatOfTheExactWeights(@ForAll long seed) {
    Random chance = new Random(seed);
    float[] a = weights(chance);
    float[] b = weights(chance);

    assertThat(vector(a).cosine(vector(b))).isCloseTo(cosine(a, b), within(1e-3));
    assertThat(vector(a).cosine(vector(b))).isEqualTo(vector(b).cosine(vector(a)));
  }

  @Test
  void theHeaviestTermsComeInOrderAndThoseOfNoWeightDoNot() {
    TermVector vector = TermVector.of(new int[] {-9, -2, 4, 8, 11}, new float[] {1, 0, 3, 2, 2});

    assertThat(vector.heaviest(3)).containsExactly(2, 3, 4);
    assertThat(vector.heaviest(9)).containsExactly(2, 3, 4, 0);
    assertThat(vector.weight(2)).isCloseTo(3 / (float) Math.sqrt(18), within(1e-4f));
  }

  @Test
  void anEmptyVectorIsLikeNothing() {
    TermVector empty = TermVector.of(new int[0], new float[0]);

    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.cosine(empty)).isZero();
    assertThat(empty.heaviest(3)).isEmpty();
  }

  /** Of terms by their place; a third of them is missing. */
  private static float[] weights(Random chance) {
    float[] weights = new float[60];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = chance.nextInt(3) == 0 ? 0 : 0.1f + chance.nextFloat();
    }
    return weights;
  }

  private static TermVector vector(float[] weights) {
    int[] there = IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
    float[] those = new float[there.length];
    for (int i = 0; i < there.length; i++) {
      those[i] = weights[there[i]];
    }
    return TermVector.of(there, those);
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0;
    double squaresOfA = 0;
    double squaresOfB = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      squaresOfA += a[i] * a[i];
      squaresOfB += b[i] * b[i];
    }
    return dot / Math.sqrt(squaresOfA * squaresOfB);
  }
}
