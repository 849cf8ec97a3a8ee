package dev.backstory.site.coverage;

import dev.backstory.model.PageSection.OtherWording;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is quoted on a page, by whom.
 *
 * @param outlets that quote somebody, in the order of the page
 * @param speakers in the order of the page, each with the outlets that quote them
 */
public record QuotedSpeakers(List<String> outlets, Map<PageSpeaker, Set<String>> speakers) {
  private static final int FEWEST_SPEAKERS = 2;

  /** Those of a section. */
  public static QuotedSpeakers of(PapersSay section) {
    Map<String, PageSpeaker> known = new LinkedHashMap<>();
    Map<PageSpeaker, Set<String>> speakers = new LinkedHashMap<>();
    Set<String> outlets = new LinkedHashSet<>();
    for (PaperEntry entry : section.entries()) {
      PageSpeaker speaker = entry.speaker();
      if (speaker != null && entry.quote() != null) {
        List<String> quoting = quoting(entry).toList();
        outlets.addAll(quoting);
        PageSpeaker first = known.computeIfAbsent(speaker.name(), _ -> speaker);
        speakers.computeIfAbsent(first, _ -> new LinkedHashSet<>()).addAll(quoting);
      }
    }
    return new QuotedSpeakers(List.copyOf(outlets), speakers);
  }

  /** Whether it tells more than the entries do: somebody stands in several, and others do, too. */
  public boolean isWorthShowing() {
    return speakers.size() >= FEWEST_SPEAKERS
        && speakers.values().stream().anyMatch(quoting -> quoting.size() > 1);
  }

  private static Stream<String> quoting(PaperEntry entry) {
    return Stream.of(
            Stream.of(entry.outlet()),
            entry.alsoIn().stream(),
            entry.otherwise().stream().map(OtherWording::outlet))
        .flatMap(it -> it);
  }
}
