package dev.backstory.models;

import dev.backstory.port.Aspect;

/**
 * A question that the encoder answers of two texts, each with weights of its own on top of the same
 * vectors.
 */
public enum EncoderHead {
  /** Whether two sentences tell a fact in common. Neither comes first. */
  SAME(1),
  /** Whether two sentences say the same throughout. Neither comes first. */
  EQUIVALENT(1),
  /** Whether the first text bears out all that the second claims. */
  SUPPORTS(1),
  /** Whether the second text answers the question that is the first. */
  ANSWERS(1),
  /** What an editor would use a sentence for, the second text, under a headline, the first. */
  EDITOR(EncoderHead.USES + EncoderHead.KINDS + Aspect.values().length),
  /**
   * Whether the writer of the second text, which stands under the headline that is the first, says
   * what he thinks himself.
   */
  OPINION(1),
  /** Whether the second text tells what came before the news of the headline, the first. */
  EARLIER(1);

  /**
   * The first outputs of {@link #EDITOR}: belongs in fifty words, belongs on the page, tells what
   * follows, tells what came before, is no reporting, and is like an editor's summary.
   */
  public static final int USES = 6;

  /** The outputs after these: an event, a state, something said, expected, or background. */
  public static final int KINDS = 5;

  private final int outputs;

  EncoderHead(int outputs) {
    this.outputs = outputs;
  }

  /** How many figures it makes of a pair. */
  public int outputs() {
    return outputs;
  }

  /** Whether the order of both texts says nothing. */
  public boolean symmetric() {
    return this == SAME || this == EQUIVALENT;
  }
}
