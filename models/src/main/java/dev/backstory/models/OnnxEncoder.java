package dev.backstory.models;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * An encoder on ONNX Runtime: numbers of pieces in, a vector of each out. One input at a time on
 * one thread, since batches of an eight-bit model give slightly different vectors; callers run it
 * in parallel.
 */
final class OnnxEncoder implements AutoCloseable {
  /**
   * Loading ONNX Runtime 1.29 needs more stack than a main thread has left beside a long command.
   */
  private static final long LOADING_STACK_BYTES = 16L << 20;

  /**
   * On a processor its one kernel for a layer's normalisation is slower than the plain steps that
   * it stands for: an eighth of the time of a pair.
   */
  private static final String NOT_FUSED = "LayerNormFusionL1;LayerNormFusionL2";

  private static final String LAST = "last_hidden_state";

  private final OrtEnvironment environment = environment();
  private final OrtSession session;
  private final String output;

  OnnxEncoder(byte[] weights) {
    this(weights, LAST);
  }

  /**
   * One of which another output is read.
   *
   * @param output the name of a value for each piece
   */
  OnnxEncoder(byte[] weights, String output) {
    this.output = output;
    try {
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("optimization.disable_specified_optimizers", NOT_FUSED);
      session = environment.createSession(weights, options);
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder cannot be loaded", e);
    }
  }

  /**
   * An encoder's file with a value from its midst as an output, too. A message that comes twice is
   * joined when it is read, so the output is written behind the file (onnx.proto: ModelProto.graph
   * 7, GraphProto.output 12, ValueInfoProto.name 1).
   *
   * @param value a name of less than 100 characters
   */
  static byte[] showing(byte[] weights, String value) {
    byte[] name = value.getBytes(US_ASCII);
    ByteBuffer file = ByteBuffer.allocate(weights.length + name.length + 6).put(weights);
    file.put((byte) (7 << 3 | 2)).put((byte) (name.length + 4));
    file.put((byte) (12 << 3 | 2)).put((byte) (name.length + 2));
    file.put((byte) (1 << 3 | 2)).put((byte) name.length);
    return file.put(name).array();
  }

  /**
   * The vectors of the pieces.
   *
   * @param types of each piece, 0 or 1: which of two texts it is of
   */
  float[][] vectors(long[] ids, long[] types) {
    long[] all = new long[ids.length];
    Arrays.fill(all, 1);
    try (OnnxTensor pieces = tensor(ids);
        OnnxTensor mask = tensor(all);
        OnnxTensor texts = tensor(types);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", texts),
                Set.of(output))) {
      return ((float[][][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OrtEnvironment environment() {
    SilentRuntime.require();
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
}
