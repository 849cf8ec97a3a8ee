package dev.backstory.sentence;

import dev.backstory.notation.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows what holds for hours and no longer: what is under way or not known yet ("rescuers are
 * trying to reach the boy").
 */
public final class PassingStates {
  private static final Pattern PASSING =
      Pattern.compile(String.join("|", Resource.lines("sentence/passing-states.txt")));

  /** After so long a report of what is under way tells nothing of how things are. */
  private static final Duration PASSED = Duration.ofHours(20);

  private PassingStates() {}

  /**
   * Whether it tells what was under way or not known yet, and the story went on since.
   *
   * @param newest when the newest report of the story came out; null if that is not known
   */
  public static boolean isOver(StorySentence sentence, @Nullable Instant newest) {
    Instant at = sentence.article().article().published();
    return at != null
        && newest != null
        && Duration.between(at, newest).compareTo(PASSED) >= 0
        && PASSING.matcher(Marks.blanked(sentence.text()).toLowerCase(Locale.ROOT)).find();
  }
}
