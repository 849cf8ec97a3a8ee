package dev.backstory.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.backstory.model.Embedding;
import dev.backstory.port.Embedder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Sentence embeddings by all-MiniLM-L6-v2 (quantised to eight bits, 384 dimensions) on ONNX
 * Runtime: the mean of the token vectors, scaled to unit length. One text at a time on one thread,
 * since batches of the quantised model give slightly different vectors; callers run it in parallel.
 * Loading takes about half a second, and about 100 MB of memory.
 */
public final class OnnxEmbedder implements Embedder, AutoCloseable {
  private static final int DIMENSIONS = 384;
  private static final int MAX_TOKENS = 256;
  private static final int MAX_CHARACTERS = 8 * MAX_TOKENS;

  private final OnnxEncoder encoder;
  private final HuggingFaceTokenizer tokenizer;

  public OnnxEmbedder() {
    try {
      encoder = new OnnxEncoder(Resources.bytes("/all-minilm-l6-v2-q.onnx"));
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(Resources.bytes("/all-minilm-l6-v2-q-tokenizer.json")),
              Map.of(
                  "truncation",
                  "true",
                  "padding",
                  "false",
                  "maxLength",
                  Integer.toString(MAX_TOKENS),
                  "modelMaxLength",
                  Integer.toString(MAX_TOKENS)));
    } catch (IOException e) {
      throw new IllegalStateException("the embedding model cannot be loaded", e);
    }
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public Set<String> languages() {
    return Set.of("en");
  }

  @Override
  public Embedding embed(String text) {
    Encoding encoding = tokenizer.encode(wellFormed(text));
    return mean(encoder.vectors(encoding.getIds(), encoding.getTypeIds()));
  }

  @Override
  public void close() {
    encoder.close();
    tokenizer.close();
  }

  private static Embedding mean(float[][] tokens) {
    float[] sum = new float[DIMENSIONS];
    for (float[] token : tokens) {
      for (int i = 0; i < DIMENSIONS; i++) {
        sum[i] += token[i];
      }
    }
    return Embedding.of(sum);
  }

  /** The tokenizer is native code and takes valid Unicode only. */
  private static String wellFormed(String text) {
    String head = text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text;
    return head.chars().noneMatch(c -> Character.isSurrogate((char) c))
        ? head
        : new String(head.getBytes(UTF_8), UTF_8);
  }
}
