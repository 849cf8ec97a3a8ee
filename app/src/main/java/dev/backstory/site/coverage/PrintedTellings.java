package dev.backstory.site.coverage;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.StoryPage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tellings of its lines a story page prints in their words: the first of every line, then the
 * second of every line, and so on. A page of many newsrooms prints only those for which there is
 * room, and none twice. The words of the others are opened in place, from what the site publishes
 * of their articles.
 */
public final class PrintedTellings {
  /** How many characters of evidence and credits keep a page of many newsrooms below 100 kB. */
  private static final int ROOM = 28_000;

  /** About how many characters the name of a newsroom takes whose words are not printed. */
  private static final int NAME = 130;

  /** About how many more its credit takes beside its words. */
  private static final int CREDIT = 220;

  /** About how many characters of context stand round a telling. */
  private static final int CONTEXT = 200;

  private final Set<Telling> printed = new HashSet<>();

  private PrintedTellings() {}

  /** Those of a page. */
  public static PrintedTellings of(StoryPage page) {
    Map<String, List<Evidence>> lines = new LinkedHashMap<>();
    page.sections().stream()
        .filter(section -> section.omitted() == null)
        .flatMap(section -> section.everyClaim().stream())
        .filter(claim -> !claim.id().isEmpty())
        .forEach(claim -> lines.putIfAbsent(claim.id(), claim.evidence()));
    List<Evidence> all = lines.values().stream().flatMap(List::stream).toList();
    int room = ROOM - NAME * all.size();
    boolean crowded = all.stream().mapToInt(PrintedTellings::length).sum() > room;
    int most = lines.values().stream().mapToInt(List::size).max().orElse(0);
    PrintedTellings tellings = new PrintedTellings();
    Set<Evidence> seen = new HashSet<>();
    for (int rank = 0; rank < most; rank++) {
      for (Map.Entry<String, List<Evidence>> line : lines.entrySet()) {
        if (rank < line.getValue().size()) {
          Evidence telling = line.getValue().get(rank);
          boolean first = seen.add(telling);
          room -= first ? length(telling) : 0;
          if (!crowded || first && (rank == 0 || room >= 0)) {
            tellings.printed.add(new Telling(line.getKey(), telling));
          }
        }
      }
    }
    return tellings;
  }

  private static int length(Evidence telling) {
    return telling.end() - telling.start() + CONTEXT + CREDIT;
  }

  /** Whether a telling of a line of the page is printed. */
  public boolean has(Claim claim, Evidence telling) {
    return claim.id().isEmpty() || printed.contains(new Telling(claim.id(), telling));
  }

  private record Telling(String line, Evidence evidence) {}
}
