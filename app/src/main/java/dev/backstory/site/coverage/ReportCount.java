package dev.backstory.site.coverage;

import static java.util.stream.Collectors.toSet;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many newsrooms are known to report what a claim says, out of those that could: those that
 * reported independently once it was known.
 *
 * @param tell newsrooms that tell it, at least two
 * @param of newsrooms that tell it or reported after its first telling
 * @param inPart those of {@code tell} that tell it without all of its figures and names
 * @param before other newsrooms of the story, which could not
 */
public record ReportCount(int tell, int of, int inPart, int before) {
  /** Whether no more could. */
  public boolean all() {
    return tell == of;
  }

  /** Empty where one newsroom alone tells it. */
  public static Optional<ReportCount> of(Claim claim, StoryPage page) {
    Collection<ReportingStatus> standings = standings(claim, page).values();
    int inPart = Collections.frequency(standings, ReportingStatus.TELLS_IN_PART);
    int tell = inPart + Collections.frequency(standings, ReportingStatus.TELLS);
    int of = tell + Collections.frequency(standings, ReportingStatus.NOT_FOUND);
    return tell < 2
        ? Optional.empty()
        : Optional.of(new ReportCount(tell, of, inPart, standings.size() - of));
  }

  /** Where each newsroom of the story stands to a claim, in the order of the coverage. */
  public static Map<String, ReportingStatus> standings(Claim claim, StoryPage page) {
    Set<String> partial = claim.inPart().stream().map(Claim.InPart::newsroom).collect(toSet());
    Set<String> told = claim.evidence().stream().map(Evidence::articleId).collect(toSet());
    List<Covering> articles = page.coverage().articles();
    List<Covering> tellings = articles.stream().filter(a -> told.contains(a.id())).toList();
    Optional<Instant> known = known(tellings);
    Map<String, ReportingStatus> standings = new LinkedHashMap<>();
    for (Covering article : articles) {
      ReportingStatus standing =
          tellings.contains(article)
              ? partial.contains(Newsroom.nameOf(article))
                  ? ReportingStatus.TELLS_IN_PART
                  : ReportingStatus.TELLS
              : article.independent() && reportedSince(article, known)
                  ? ReportingStatus.NOT_FOUND
                  : ReportingStatus.NOT_SINCE;
      standings.merge(Newsroom.nameOf(article), standing, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    return standings;
  }

  /** When it was first told; empty if one of the tellings has no time. */
  private static Optional<Instant> known(List<Covering> tellings) {
    return tellings.stream().anyMatch(article -> article.publishedAt() == null)
        ? Optional.empty()
        : tellings.stream().map(Covering::publishedAt).min(Comparator.naturalOrder());
  }

  private static boolean reportedSince(Covering article, Optional<Instant> known) {
    Instant at = article.publishedAt();
    return known.isEmpty() || at == null || !at.isBefore(known.get());
  }
}
