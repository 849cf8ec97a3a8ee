package dev.backstory.check;

import dev.backstory.check.SiteReport.Fault;
import dev.backstory.check.SiteReport.Proof;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.pipeline.Recomputed;
import dev.backstory.site.SitePaths;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Has the stored pages written again from their articles, and the articles read again, so that a
 * data folder that was altered along with its site is found out.
 */
final class RecomputationCheck {
  private final StoredSite stored;
  private final Consumer<Fault> faults;

  RecomputationCheck(StoredSite stored, Consumer<Fault> faults) {
    this.stored = stored;
    this.faults = faults;
  }

  Proof pages(List<StoryPage> pages) {
    List<String> ids = pages.stream().map(StoryPage::id).distinct().toList();
    return proof(
        stored.again().write(ids),
        SitePaths::storyJson,
        "does not come of its articles when it is written again");
  }

  Proof articles(List<StoryPage> pages) {
    List<String> ids =
        pages.stream()
            .flatMap(page -> page.coverage().articles().stream())
            .map(Covering::id)
            .distinct()
            .toList();
    return proof(
        stored.again().read(ids),
        SitePaths::articleJson,
        "is not what is read in the article when it is read again");
  }

  private Proof proof(Map<String, Recomputed> results, UnaryOperator<String> path, String differs) {
    int same = 0;
    int standing = 0;
    Map<String, Integer> unknown = new TreeMap<>();
    for (Map.Entry<String, Recomputed> result : results.entrySet()) {
      switch (result.getValue()) {
        case Recomputed.Same _ -> same++;
        case Recomputed.Stands _ -> standing++;
        case Recomputed.Unknown(String reason) -> unknown.merge(reason, 1, Integer::sum);
        case Recomputed.Differs(List<String> places) ->
            faults.accept(
                new Fault(path.apply(result.getKey()), String.join(", ", places), differs));
      }
    }
    return new Proof(same, standing, unknown);
  }
}
