package dev.backstory.desk;

import dev.backstory.model.Claim;
import dev.backstory.model.StoryPage;
import dev.backstory.port.LineReports.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report with what has become of its line.
 *
 * @param page as it is now; null where the story is gone
 */
public record ReportedLine(Entry entry, @Nullable StoryPage page, State state) {
  /** What a page has of a line that was reported. */
  public enum State {
    /** It says the same. */
    STANDS,
    /** It has other words. */
    REWORDED,
    /** It is not there any more. */
    GONE
  }

  static ReportedLine of(Entry entry, Optional<StoryPage> page) {
    State state =
        page.stream()
            .flatMap(it -> it.sections().stream())
            .flatMap(section -> section.everyClaim().stream())
            .filter(claim -> claim.id().equals(entry.report().lineId()))
            .map(Claim::text)
            .findFirst()
            .map(text -> text.equals(entry.report().text()) ? State.STANDS : State.REWORDED)
            .orElse(State.GONE);
    return new ReportedLine(entry, page.orElse(null), state);
  }
}
