package dev.backstory.utterance;

import dev.backstory.model.Speaker;
import dev.backstory.notation.SpeakerName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether two tellings name the same speaker. */
enum SpeakerMatch {
  SAME,
  /** One of them has no name: nobody, or "a senior official". */
  OPEN,
  DIFFERENT;

  static SpeakerMatch of(@Nullable Speaker one, @Nullable Speaker other) {
    if (one == null || other == null) {
      return OPEN;
    }
    List<String> a = SpeakerName.words(one.name());
    List<String> b = SpeakerName.words(other.name());
    if (a.equals(b)) {
      return SAME;
    }
    if (!SpeakerName.isName(one.name()) || !SpeakerName.isName(other.name())) {
      return OPEN;
    }
    return a.getLast().equals(b.getLast()) && isSameFirst(a, b) ? SAME : DIFFERENT;
  }

  /** "J. Brandt" and "Brandt" may be "Jon Brandt"; "Ada Brandt" is not. */
  private static boolean isSameFirst(List<String> a, List<String> b) {
    return a.size() == 1 || b.size() == 1 || a.getFirst().charAt(0) == b.getFirst().charAt(0);
  }
}
