package dev.backstory.port;

import java.time.Instant;
import java.util.List;

/**
 * All that comes of an article's arrival.
 *
 * @param version the article's
 * @param at when it was decided
 * @param signature what clustering keeps of the article, in a form of its own
 * @param decisions where the article belongs, and then what follows from that, in order
 */
public record Turn(
    String articleId, int version, Instant at, byte[] signature, List<Decision> decisions) {
  public Turn {
    signature = signature.clone();
    decisions = List.copyOf(decisions);
    if (decisions.isEmpty() || !decisions.getFirst().kind().isArrival()) {
      throw new IllegalArgumentException("the article " + articleId + " is put nowhere");
    }
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }
}
