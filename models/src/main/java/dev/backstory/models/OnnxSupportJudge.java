package dev.backstory.models;

import dev.backstory.port.SupportJudge;
import java.io.IOException;
import java.util.List;

/**
 * Judges support by what the lower layers of the judge's encoder make of a passage and a sentence
 * (docs/models/support.md).
 */
public final class OnnxSupportJudge implements SupportJudge, AutoCloseable {
  private final PassageReader reader = new PassageReader();
  private final SupportHead head;

  /** With the weights that are shipped. */
  public OnnxSupportJudge() {
    try {
      head = SupportHead.of(Resources.bytes("/support.head"));
    } catch (IOException e) {
      throw new IllegalStateException("the judge of support cannot be loaded", e);
    }
  }

  @Override
  public Reading read(List<String> passage, String sentence) {
    float[][] pieces = reader.pieces(passage, sentence);
    return pieces.length == 0 ? TRUSTING.read(passage, sentence) : head.reading(pieces);
  }

  @Override
  public void close() {
    reader.close();
  }
}
