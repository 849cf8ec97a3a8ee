package dev.backstory.compose.history;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.StoryPage;
import dev.backstory.notation.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every claim its id, which follows from its section and the stretch that it is made of, or
 * from its words where they are a model's, and the revision with which it came on the page.
 */
final class ClaimIdentity {
  private static final int CHARACTERS = 10;

  private final Map<String, Claim> stood = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final int revision;

  /**
   * @param previous the page as it was, null if it is new
   */
  ClaimIdentity(@Nullable StoryPage previous) {
    if (previous != null) {
      PageClaims.of(previous).forEach(claim -> stood.put(claim.id(), claim));
    }
    this.revision = previous == null ? 1 : previous.revision() + 1;
  }

  List<PageSection> stamp(List<PageSection> sections) {
    return sections.stream().map(this::stamp).toList();
  }

  private PageSection stamp(PageSection section) {
    String kind = section.kind();
    return section.withClaims(claim -> one(kind, claim));
  }

  private Claim one(String kind, Claim claim) {
    Evidence at = claim.evidence().getFirst();
    String place = at.articleId() + " " + at.start() + " " + at.end();
    boolean words = Claim.isOfModel(claim.madeBy()); // which may be other words of the same
    String name = Fingerprint.of(words ? place + " " + claim.text() : place, CHARACTERS);
    int times = taken.merge(kind + name, 1, Integer::sum);
    String id = kind + "-" + name + (times == 1 ? "" : "-" + times);
    Claim before = stood.get(id);
    return claim.standing(id, before == null ? revision : before.sinceRevision());
  }
}
