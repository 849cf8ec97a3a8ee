package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backstory.model.Embedding;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CompactEmbeddingTest {
  @Property(tries = 200)
  void cosineIsNearlyThatOfTheOriginals(@ForAll long seed) {
    Random chance = new Random(seed);
    Embedding shared = embedding(chance, 0);
    Embedding a = embedding(chance, 0.5f, shared);
    Embedding b = embedding(chance, 1.5f, shared);

    assertThat(CompactEmbedding.of(a).cosine(CompactEmbedding.of(b)))
        .isCloseTo(a.cosine(b), within(0.005));
  }

  @Test
  void anEmbeddingIsLikeItselfAndUnlikeItsOpposite() {
    CompactEmbedding there = CompactEmbedding.of(Embedding.of(0.2f, -0.7f, 0.1f));
    CompactEmbedding back = CompactEmbedding.of(Embedding.of(-0.2f, 0.7f, -0.1f));

    assertThat(there.cosine(there)).isCloseTo(1, within(1e-6));
    assertThat(there.cosine(back)).isCloseTo(-1, within(1e-6));
  }

  @Test
  void oneOfZerosIsLikeNothing() {
    CompactEmbedding zeros = CompactEmbedding.of(Embedding.of(0, 0));

    assertThat(zeros.cosine(zeros)).isZero();
  }

  @Test
  void otherDimensionsCannotBeCompared() {
    CompactEmbedding two = CompactEmbedding.of(Embedding.of(1, 0));
    CompactEmbedding three = CompactEmbedding.of(Embedding.of(1, 0, 0));

    assertThatThrownBy(() -> two.cosine(three)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Embedding embedding(Random chance, float weightOfOther, Embedding... others) {
    float[] values = new float[384];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) chance.nextGaussian() / 20;
      for (Embedding other : others) {
        values[i] += weightOfOther * other.values()[i];
      }
    }
    return Embedding.of(values);
  }
}
