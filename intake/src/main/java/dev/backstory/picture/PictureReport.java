package dev.backstory.picture;

import dev.backstory.model.Rejection;
import java.util.List;

/**
 * What a round of pictures came to: in = out + rejected.
 *
 * @param kept of which there is a copy now
 * @param again that are to be asked for another time, since they could not be had
 * @param left that the round had no time for
 * @param rejected those that could not be had, and of them those that never will be, with the
 *     reason
 * @param deleted copies that no story shows any more
 */
public record PictureReport(int kept, int again, int left, List<Rejection> rejected, int deleted) {
  public PictureReport {
    rejected = List.copyOf(rejected);
  }

  /** How many pictures were to be had. */
  public int wanted() {
    return kept + rejected.size() + left;
  }

  /** One line for a person. */
  public String summary() {
    return "pictures: %d (%d kept, %d rejected, %d to retry, %d left for the next round); %d deleted"
        .formatted(wanted(), kept, rejected.size() - again, again, left, deleted);
  }
}
