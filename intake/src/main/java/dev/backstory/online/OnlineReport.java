package dev.backstory.online;

import dev.backstory.model.Rejection;
import java.util.List;

/**
 * What a round of asking came to.
 *
 * @param known names that somebody bears
 * @param unknown names that nobody bears
 * @param left names that are to be asked for another time
 * @param failed names that could not be asked for, each with the reason
 * @param untold stories that are to be told again with what is known now
 */
public record OnlineReport(int known, int unknown, int left, List<Rejection> failed, int untold) {
  /** Of a round in which nothing was asked. */
  public static final OnlineReport NOTHING = new OnlineReport(0, 0, 0, List.of(), 0);

  public OnlineReport {
    failed = List.copyOf(failed);
  }

  /** Names that were asked for. */
  public int asked() {
    return known + unknown + failed.size();
  }

  /** One line for a person. */
  public String summary() {
    return ("names looked up online: %d (%d known, %d unknown, %d failed, %d remaining);"
            + " stories to rewrite: %d")
        .formatted(asked(), known, unknown, failed.size(), left, untold);
  }
}
