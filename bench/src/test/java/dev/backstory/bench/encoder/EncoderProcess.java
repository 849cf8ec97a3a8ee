package dev.backstory.bench.encoder;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.backstory.models.EncoderHead;
import dev.backstory.models.PairTokens;
import dev.backstory.models.PairTokens.Pair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A process that rebuilds the encoder in PyTorch and prints how far it is from ONNX Runtime's, and
 * the loss before and after some steps. Of its own, since PyTorch's gradients crash where ONNX
 * Runtime was loaded before.
 */
public final class EncoderProcess {
  private static final List<String> FIRST =
      List.of("The council closed the swimming pool in Arnfeld on Tuesday.", "It rained.");
  private static final List<String> SECOND =
      List.of(
          "Arnfeld's pool is shut, officials said.",
          "A new library will be built, and nobody knows when it will open its doors.");
  private static final int STEPS = 8;

  private EncoderProcess() {}

  /** What it printed: the largest difference, the first and the last loss. */
  static double[] run() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED",
            EncoderProcess.class.getName());
    builder
        .environment()
        .put(
            "CLASSPATH",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("ended with " + process.exitValue() + ": " + printed);
    }
    String last = printed.lines().reduce("", (_, line) -> line);
    return Arrays.stream(last.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  public static void main(String[] args) throws IOException, OrtException {
    Engine.getInstance();
    try (PairTokens tokens = new PairTokens()) {
      List<Pair> pairs =
          List.of(tokens.of(FIRST.get(0), SECOND.get(0)), tokens.of(FIRST.get(1), SECOND.get(1)));
      double difference = difference(pairs);
      try (PairNetwork network = new PairNetwork(PairTrainer.start())) {
        float[][] same = {{1}, {0}};
        float first = network.learn(EncoderHead.SAME, pairs, same, 1e-4f, 1e-3f);
        float last = first;
        for (int step = 1; step < STEPS; step++) {
          last = network.learn(EncoderHead.SAME, pairs, same, 1e-4f, 1e-3f);
        }
        System.out.println("\n" + difference + " " + first + " " + last);
      }
    }
  }

  private static double difference(List<Pair> pairs) throws IOException, OrtException {
    double greatest = 0;
    try (NDManager manager = NDManager.newBaseManager();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession session = environment.createSession(onnx())) {
      PairBatch batch = PairBatch.of(pairs, manager);
      float[] ours =
          new TrainedEncoder(PairTrainer.start(), manager).forward(batch, false).toFloatArray();
      int row = ours.length / pairs.size();
      for (int i = 0; i < pairs.size(); i++) {
        float[][] theirs = vectors(environment, session, pairs.get(i));
        for (int at = 0; at < theirs.length * theirs[0].length; at++) {
          float value = theirs[at / theirs[0].length][at % theirs[0].length];
          greatest = Math.max(greatest, Math.abs(value - ours[i * row + at]));
        }
      }
    }
    return greatest;
  }

  private static float[][] vectors(OrtEnvironment environment, OrtSession session, Pair pair)
      throws OrtException {
    long[] mask = new long[pair.ids().length];
    Arrays.fill(mask, 1);
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {pair.ids()});
        OnnxTensor all = OnnxTensor.createTensor(environment, new long[][] {mask});
        OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {pair.types()});
        OrtSession.Result result =
            session.run(Map.of("input_ids", ids, "attention_mask", all, "token_type_ids", types))) {
      return ((float[][][]) result.get(0).getValue())[0];
    }
  }

  private static byte[] onnx() throws IOException {
    try (InputStream in = EncoderProcess.class.getResourceAsStream("/all-minilm-l6-v2.onnx")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
