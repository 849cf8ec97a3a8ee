package dev.backstory.pipeline;

import dev.backstory.cluster.story.ArticleKind;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.DaysNamed;
import dev.backstory.cluster.story.QuotedRuns;
import dev.backstory.model.Embedding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The signature of an article as bytes, beginning with the version of their form. Whoever adds a
 * field to {@link ArticleSignature} writes and reads it here and raises {@link #VERSION}; what was
 * kept in another version is then made anew from the article.
 */
public final class SignatureCodec {
  private static final int VERSION = 1;
  private static final ArticleKind[] KINDS = ArticleKind.values();

  private SignatureCodec() {}

  public static byte[] encode(ArticleSignature signature) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(signature.articleId());
      write(out, signature.embedding());
      write(out, signature.text());
      write(out, signature.title());
      write(out, signature.days());
      write(out, signature.quoted().hashes());
      write(out, signature.published());
      out.writeUTF(signature.language());
      out.writeByte(signature.kind().ordinal());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Empty if the bytes are of another version or damaged. */
  public static Optional<ArticleSignature> decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readUnsignedByte() != VERSION) {
        return Optional.empty();
      }
      ArticleSignature signature =
          new ArticleSignature(
              in.readUTF(),
              embedding(in),
              weights(in),
              weights(in),
              days(in),
              new QuotedRuns(numbers(in)),
              instant(in),
              in.readUTF(),
              KINDS[in.readUnsignedByte()]);
      return in.read() < 0 ? Optional.of(signature) : Optional.empty();
    } catch (IOException
        | DateTimeException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static void write(DataOutputStream out, Embedding embedding) throws IOException {
    float[] values = embedding.values();
    out.writeShort(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static Embedding embedding(DataInputStream in) throws IOException {
    float[] values = new float[in.readUnsignedShort()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return Embedding.of(values);
  }

  private static void write(DataOutputStream out, Map<String, Float> weights) throws IOException {
    out.writeShort(weights.size());
    for (Map.Entry<String, Float> weight : weights.entrySet()) {
      out.writeUTF(weight.getKey());
      out.writeFloat(weight.getValue());
    }
  }

  private static Map<String, Float> weights(DataInputStream in) throws IOException {
    Map<String, Float> weights = new TreeMap<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      weights.put(in.readUTF(), in.readFloat());
    }
    return weights;
  }

  private static void write(DataOutputStream out, DaysNamed days) throws IOException {
    out.writeShort(days.weekdays());
    write(out, days.dates().stream().mapToInt(Integer::intValue).toArray());
  }

  private static DaysNamed days(DataInputStream in) throws IOException {
    return new DaysNamed(in.readUnsignedShort(), Arrays.stream(numbers(in)).boxed().toList());
  }

  private static void write(DataOutputStream out, int[] numbers) throws IOException {
    out.writeShort(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  private static int[] numbers(DataInputStream in) throws IOException {
    int[] numbers = new int[in.readUnsignedShort()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readInt();
    }
    return numbers;
  }

  private static void write(DataOutputStream out, @Nullable Instant time) throws IOException {
    out.writeBoolean(time != null);
    if (time != null) {
      out.writeLong(time.getEpochSecond());
      out.writeInt(time.getNano());
    }
  }

  private static @Nullable Instant instant(DataInputStream in) throws IOException {
    return in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
  }
}
