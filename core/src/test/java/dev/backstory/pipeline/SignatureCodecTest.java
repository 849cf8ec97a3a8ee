package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.model.Embedding;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureCodecTest {
  private static final ArticleSignature SIGNATURE =
      new ArticleSignature(
          "a",
          Embedding.of(0.1f, -0.7f, 0.3f),
          Map.of("ferri", 2.5f, "reef 😀", 1f),
          Map.of("ferri", 1f),
          Instant.parse("2031-03-03T08:00:00.000000123Z"));

  @Test
  void comesBackAsItWas() {
    assertThat(SignatureCodec.decode(SignatureCodec.encode(SIGNATURE))).contains(SIGNATURE);
    ArticleSignature undated =
        new ArticleSignature("a", SIGNATURE.embedding(), Map.of(), Map.of(), null);
    assertThat(SignatureCodec.decode(SignatureCodec.encode(undated))).contains(undated);
  }

  @Test
  void anotherVersionIsNotRead() {
    byte[] bytes = SignatureCodec.encode(SIGNATURE);
    bytes[0]++;

    assertThat(SignatureCodec.decode(bytes)).isEmpty();
  }
}
