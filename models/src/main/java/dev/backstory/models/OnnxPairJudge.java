package dev.backstory.models;

import dev.backstory.port.PairJudge;
import java.io.IOException;
import java.util.List;

/**
 * A judge of pairs by an encoder that reads both texts together (MiniLM of six layers, fine-tuned
 * on sentences of news and quantised to eight bits; see docs/models/same-fact.md) on ONNX Runtime.
 * One pair at a time on one thread, so that a pair's figure depends on nothing else; a list is
 * judged on all cores.
 */
public final class OnnxPairJudge implements PairJudge, AutoCloseable {
  private final PairTokens tokens = new PairTokens();
  private final OnnxEncoder encoder;
  private final PairHead head;

  /** With the weights that are shipped. */
  public OnnxPairJudge() {
    this(resource("/same-fact.onnx"), PairHead.of(resource("/same-fact.head")));
  }

  /**
   * With other weights, to compare them.
   *
   * @param encoder an ONNX file
   */
  public OnnxPairJudge(byte[] encoder, PairHead head) {
    this.encoder = new OnnxEncoder(encoder);
    this.head = head;
  }

  @Override
  public double same(String a, String b) {
    return 1 / (1 + Math.exp(-odds(a, b)));
  }

  @Override
  public double[] same(List<PairJudge.Pair> pairs) {
    return pairs.parallelStream().mapToDouble(pair -> same(pair.a(), pair.b())).toArray();
  }

  /** The log odds behind {@link #same(String, String)}. */
  public double odds(String a, String b) {
    PairTokens.Pair pair = tokens.of(a, b);
    return head.odds(encoder.vectors(pair.ids(), pair.types()), pair);
  }

  @Override
  public void close() {
    encoder.close();
    tokens.close();
  }

  private static byte[] resource(String name) {
    try {
      return Resources.bytes(name);
    } catch (IOException e) {
      throw new IllegalStateException("the judge of pairs cannot be loaded", e);
    }
  }
}
