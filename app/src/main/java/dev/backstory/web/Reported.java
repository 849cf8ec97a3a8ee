package dev.backstory.web;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How many newsrooms tell what a claim says, of those that could have: those that reported, by
 * themselves, once it was known.
 *
 * @param tell newsrooms that tell it, at least two
 * @param of newsrooms that tell it or reported after its first telling
 */
public record Reported(int tell, int of) {
  /** Empty where one newsroom alone tells it. */
  static Optional<Reported> of(Claim claim, StoryPage page) {
    Map<String, Covering> coverage = new HashMap<>();
    page.coverage().articles().forEach(article -> coverage.put(article.id(), article));
    List<Covering> tellings =
        claim.evidence().stream()
            .map(Evidence::articleId)
            .map(coverage::get)
            .filter(Objects::nonNull)
            .toList();
    Set<String> tell = new HashSet<>();
    tellings.forEach(article -> tell.add(newsroom(article)));
    if (tell.size() < 2) {
      return Optional.empty();
    }
    Set<String> could = new HashSet<>(tell);
    Optional<Instant> known = known(tellings);
    page.coverage().articles().stream()
        .filter(Covering::independent)
        .filter(article -> reportedSince(article, known))
        .forEach(article -> could.add(newsroom(article)));
    return Optional.of(new Reported(tell.size(), could.size()));
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

  private static String newsroom(Covering article) {
    return article.newsroom() == null ? article.outlet() : article.newsroom();
  }
}
