package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Article;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Bound;
import dev.backstory.model.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class AnnotationCodecTest {
  /** As written before figures had ranges, rates, changes and qualifiers. */
  private static final String OLD =
      """
      {"sentences":[],"mentions":[],"quotations":[],"times":[],"phrases":[],"embedding":[1.0],
       "quantities":[{"span":{"start":0,"end":2},"value":12,"bound":"AT_LEAST","unit":null,
                      "counts":"people killed"}]}
      """;

  @Test
  void figuresOfOlderRowsAreRead() throws IOException {
    Article article =
        new Article("a", null, "Post", List.of(), "T", null, null, "en", null, "12 died.");

    List<Quantity> quantities = AnnotationCodec.decode(article, packed(OLD)).quantities();

    assertThat(quantities)
        .containsExactly(
            Quantity.level(
                new Span(0, 2), BigDecimal.valueOf(12), Bound.AT_LEAST, null, "people killed"));
  }

  private static byte[] packed(String json) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
