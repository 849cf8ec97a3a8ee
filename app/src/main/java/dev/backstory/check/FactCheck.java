package dev.backstory.check;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.Fact.Status;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Proves the facts of a page: each telling is a stretch of an article of the coverage, the
 * newsrooms named are those of the tellings, claims rest on tellings of their facts, and neither
 * they nor values side by side tell as current what has been overtaken or withdrawn.
 */
final class FactCheck {
  private final Map<String, Covering> coverage = new HashMap<>();
  private final Map<String, Fact> facts = new HashMap<>();

  FactCheck(StoryPage page) {
    page.coverage().articles().forEach(article -> coverage.put(article.id(), article));
    page.facts().forEach(fact -> facts.put(fact.id(), fact));
  }

  /**
   * What is wrong with a fact, in words; empty if nothing is.
   *
   * @param words of a stretch of an article, null where there is no such stretch
   */
  List<String> faults(Fact fact, Function<Evidence, @Nullable String> words) {
    List<String> faults = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Evidence telling : fact.tellings()) {
      Covering article = coverage.get(telling.articleId());
      if (article == null) {
        faults.add(
            "a telling in article " + telling.articleId() + ", which is not in the coverage");
      } else {
        told.add(newsroom(article));
      }
    }
    fact.newsrooms().stream()
        .filter(newsroom -> !told.contains(newsroom))
        .forEach(
            newsroom ->
                faults.add("lists newsroom " + newsroom + ", but cites no passage from it"));
    String best = words.apply(fact.tellings().getFirst());
    if (best != null && !best.equals(fact.text())) {
      faults.add("text differs from its best telling: " + fact.text());
    }
    String by = fact.overtakenBy();
    if (by != null && !facts.containsKey(by)) {
      faults.add("superseded by an unknown fact: " + by);
    }
    return faults;
  }

  /** What is wrong with how a claim tells its facts, in words; empty if nothing is. */
  List<String> faults(Claim claim) {
    if (claim.facts().isEmpty()) {
      return List.of();
    }
    List<String> faults = new ArrayList<>();
    Set<Evidence> tellings = new HashSet<>();
    for (String id : claim.facts()) {
      Fact fact = facts.get(id);
      if (fact == null) {
        faults.add("refers to an unknown fact: " + id);
      } else {
        tellings.addAll(fact.tellings());
        switch (fact.status()) {
          case OVERTAKEN -> faults.add("presents a superseded fact as current");
          case WITHDRAWN -> faults.add("presents a withdrawn fact as current");
          case CURRENT -> {}
        }
      }
    }
    claim.evidence().stream()
        .filter(place -> !tellings.contains(place))
        .forEach(
            place ->
                faults.add(
                    "cites %s %d-%d, which does not report any of its facts"
                        .formatted(place.articleId(), place.start(), place.end())));
    return faults;
  }

  /**
   * What is wrong with figures told side by side or one after the other, in words; a series may
   * show what was overtaken, and what was withdrawn only as corrected.
   */
  List<String> faults(List<DifferingValue> values) {
    return values.stream()
        .filter(value -> value.corrected() == null && isWithdrawn(value.evidence()))
        .map(value -> "presents a withdrawn value as current: " + value.value())
        .toList();
  }

  private boolean isWithdrawn(Evidence place) {
    return facts.values().stream()
        .anyMatch(fact -> fact.status() == Status.WITHDRAWN && fact.tellings().contains(place));
  }

  private static String newsroom(Covering article) {
    return Objects.requireNonNullElse(article.newsroom(), article.outlet());
  }
}
