package dev.backstory.models;

import dev.backstory.model.Fact;
import dev.backstory.port.Aspect;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.PairJudge;
import dev.backstory.port.SentenceUse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Judges by an encoder that reads two texts together (MiniLM of six layers, fine-tuned on news and
 * quantised to eight bits, with a head for each question; see docs/models/judge.md) on ONNX
 * Runtime. One pair at a time on one thread, so that a pair's figure depends on nothing else; a
 * list is judged on all cores.
 */
public final class OnnxJudge implements PairJudge, EditorJudge, AutoCloseable {
  private final PairTokens tokens = new PairTokens();
  private final OnnxEncoder encoder;
  private final EncoderHeads heads;

  /** With the weights that are shipped. */
  public OnnxJudge() {
    this(resource("/judge.onnx"), EncoderHeads.of(resource("/judge.heads")));
  }

  /**
   * With other weights, to compare them.
   *
   * @param encoder an ONNX file
   */
  public OnnxJudge(byte[] encoder, EncoderHeads heads) {
    this.encoder = new OnnxEncoder(encoder);
    this.heads = heads;
  }

  @Override
  public double same(String a, String b) {
    return probability(EncoderHead.SAME, a, b);
  }

  @Override
  public double[] same(List<PairJudge.Pair> pairs) {
    return pairs.parallelStream().mapToDouble(pair -> same(pair.a(), pair.b())).toArray();
  }

  @Override
  public double equivalent(String a, String b) {
    return probability(EncoderHead.EQUIVALENT, a, b);
  }

  @Override
  public List<SentenceUse> uses(String headline, List<String> sentences) {
    return sentences.parallelStream().map(sentence -> use(headline, sentence)).toList();
  }

  @Override
  public double answers(String question, String sentence) {
    return probability(EncoderHead.ANSWERS, question, sentence);
  }

  @Override
  public double bearsOut(String evidence, String claim) {
    return probability(EncoderHead.SUPPORTS, evidence, claim);
  }

  @Override
  public double retells(String sentence, String told) {
    return same(sentence, told);
  }

  public EncoderHeads heads() {
    return heads;
  }

  /** The log odds of each output of a head. */
  public double[] odds(EncoderHead head, String a, String b) {
    return heads.odds(head, seen(head, a, b));
  }

  /** What a head weighs of a pair: {@value EncoderHeads#SEEN} numbers. */
  public float[] seen(EncoderHead head, String a, String b) {
    PairTokens.Pair pair =
        head.symmetric() ? tokens.of(a, b) : PairTokens.join(tokens.pieces(a), tokens.pieces(b));
    return EncoderHeads.seen(encoder.vectors(pair.ids(), pair.types()), pair);
  }

  @Override
  public void close() {
    encoder.close();
    tokens.close();
  }

  private double probability(EncoderHead head, String a, String b) {
    return sigmoid(odds(head, a, b)[0]);
  }

  private SentenceUse use(String headline, String sentence) {
    float[] seen = seen(EncoderHead.EDITOR, headline, sentence);
    double[] odds = heads.odds(EncoderHead.EDITOR, seen);
    Map<Fact.Kind, Double> kinds = new EnumMap<>(Fact.Kind.class);
    for (Fact.Kind kind : Fact.Kind.values()) {
      kinds.put(kind, sigmoid(odds[EncoderHead.USES + kind.ordinal()]));
    }
    Map<Aspect, Double> aspects = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      aspects.put(aspect, sigmoid(odds[EncoderHead.USES + EncoderHead.KINDS + aspect.ordinal()]));
    }
    return new SentenceUse(
        sigmoid(odds[0]),
        sigmoid(odds[1]),
        sigmoid(odds[2]),
        sigmoid(odds[3]),
        sigmoid(odds[4]),
        sigmoid(odds[5]),
        sigmoid(heads.odds(EncoderHead.OPINION, seen)[0]),
        sigmoid(heads.odds(EncoderHead.EARLIER, seen)[0]),
        kinds,
        aspects);
  }

  private static double sigmoid(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  private static byte[] resource(String name) {
    try {
      return Resources.bytes(name);
    } catch (IOException e) {
      throw new IllegalStateException("the judge cannot be loaded", e);
    }
  }
}
