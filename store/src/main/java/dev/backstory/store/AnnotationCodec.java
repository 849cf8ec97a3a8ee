package dev.backstory.store;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.Mention;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was read in an article, as packed JSON; the article itself is kept beside it. */
final class AnnotationCodec {
  /** A speaker of an earlier version is not sure. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  /**
   * @param readTo null in what was kept before it was known
   */
  private record Annotations(
      @Nullable Integer readTo,
      List<StoredSentence> sentences,
      List<Mention> mentions,
      List<Quotation> quotations,
      List<StoredTime> times,
      List<Quantity> quantities,
      List<Span> phrases,
      List<Float> embedding) {}

  private AnnotationCodec() {}

  static byte[] encode(AnnotatedArticle read) {
    Annotations annotations =
        new Annotations(
            read.readTo(),
            read.sentences().stream().map(StoredSentence::of).toList(),
            read.mentions(),
            read.quotations(),
            read.times().stream().map(StoredTime::of).toList(),
            read.quantities(),
            read.phrases(),
            boxed(read.embedding().values()));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      MAPPER.writeValue(out, annotations);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static AnnotatedArticle decode(Article article, byte[] packed) {
    Annotations read =
        MAPPER.readValue(
            new InflaterInputStream(new ByteArrayInputStream(packed)), Annotations.class);
    return new AnnotatedArticle(
        article,
        read.readTo() == null ? article.length() : read.readTo(),
        read.sentences().stream().map(StoredSentence::sentence).toList(),
        read.mentions(),
        read.quotations(),
        read.times().stream().map(time -> time.in(article)).toList(),
        read.quantities(),
        read.phrases(),
        Embedding.of(unboxed(read.embedding())));
  }

  private static List<Float> boxed(float[] values) {
    List<Float> boxed = new ArrayList<>(values.length);
    for (float value : values) {
      boxed.add(value);
    }
    return boxed;
  }

  private static float[] unboxed(List<Float> boxed) {
    float[] values = new float[boxed.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = boxed.get(i);
    }
    return values;
  }
}
