package dev.backstory.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.backstory.model.Embedding;
import dev.backstory.port.Embedder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

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

  /**
   * Loading ONNX Runtime 1.29 needs more stack than a main thread has left beside a long command.
   */
  private static final long LOADING_STACK_BYTES = 16L << 20;

  private final OrtEnvironment environment = environment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  public OnnxEmbedder() {
    try {
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(resource("/all-minilm-l6-v2-q.onnx"), options);
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(resource("/all-minilm-l6-v2-q-tokenizer.json")),
              Map.of(
                  "truncation",
                  "true",
                  "padding",
                  "false",
                  "maxLength",
                  Integer.toString(MAX_TOKENS),
                  "modelMaxLength",
                  Integer.toString(MAX_TOKENS)));
    } catch (OrtException | IOException e) {
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
    try (OnnxTensor ids = tensor(encoding.getIds());
        OnnxTensor mask = tensor(encoding.getAttentionMask());
        OnnxTensor types = tensor(encoding.getTypeIds());
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((float[][][]) result.get(0).getValue())[0]);
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model failed", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
    tokenizer.close();
  }

  private static OrtEnvironment environment() {
    FutureTask<OrtEnvironment> loading = new FutureTask<>(OrtEnvironment::getEnvironment);
    new Thread(null, loading, "onnxruntime", LOADING_STACK_BYTES).start();
    try {
      return loading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading ONNX Runtime", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("ONNX Runtime cannot be loaded", e.getCause());
    }
  }

  private OnnxTensor tensor(long[] row) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {row});
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

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = OnnxEmbedder.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new UncheckedIOException(new IOException("missing from the class path: " + name));
      }
      return in.readAllBytes();
    }
  }
}
