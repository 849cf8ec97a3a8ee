package dev.backstory.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backstory.model.Embedding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnnxEmbedderTest {
  private static final OnnxEmbedder EMBEDDER = new OnnxEmbedder();

  @Test
  void likeTextsAreNear() {
    Embedding ferry = EMBEDDER.embed("Nine people died when a ferry sank off the coast.");
    Embedding boat = EMBEDDER.embed("The sinking of a passenger boat killed nine.");
    Embedding bank = EMBEDDER.embed("The central bank raised interest rates by half a point.");

    assertThat(ferry.dimensions()).isEqualTo(EMBEDDER.dimensions());
    assertThat(ferry.cosine(ferry)).isCloseTo(1, within(1e-5));
    assertThat(ferry.cosine(boat)).isGreaterThan(0.6).isGreaterThan(ferry.cosine(bank) + 0.3);
  }

  @Test
  void severalThreadsGetTheSameVectors() {
    List<String> texts = IntStream.range(0, 20).mapToObj(i -> "Story number " + i).toList();
    List<Embedding> alone = texts.stream().map(EMBEDDER::embed).toList();

    assertThat(texts.parallelStream().map(EMBEDDER::embed).toList()).isEqualTo(alone);
  }

  @Test
  void readsAnythingUpToItsLimit() {
    assertThat(EMBEDDER.embed("").dimensions()).isEqualTo(384);
    assertThat(EMBEDDER.embed("a \uD800 b 😀 \u0000")).isNotNull();
    assertThat(EMBEDDER.embed("word ".repeat(100_000))).isNotNull();
  }
}
