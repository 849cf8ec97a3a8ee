package dev.backstory.check;

import dev.backstory.model.Claim;
import dev.backstory.model.Fact;
import dev.backstory.model.PageContents;
import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.pipeline.PageCodec;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Proves that a page is whole: no section twice or out of its place, every revision in its history,
 * every claim and fact with an id of its own, and no claim of a revision to come.
 */
final class HistoryCheck {
  private HistoryCheck() {}

  static void check(PageUnderCheck under) {
    StoryPage page = under.page();
    List<Integer> places = page.sections().stream().map(PageSection::place).toList();
    under.unlessEqual(
        places, places.stream().distinct().sorted().toList(), "sections", "order of sections");
    revisions(under, page);
    page.sections().forEach(section -> provenance(under, section));
    repeated(under, PageCodec.tree(page), "");
    Set<String> ids = new HashSet<>();
    for (Placed<Claim> placed : PageContents.of(page).claims()) {
      Claim claim = placed.what();
      under.unless(
          claim.id().isEmpty() || ids.add(claim.id()),
          placed.where(),
          "has the id of another claim: " + claim.id());
      under.unless(
          claim.sinceRevision() >= 0 && claim.sinceRevision() <= page.revision(),
          placed.where(),
          "is from revision " + claim.sinceRevision() + " of " + page.revision());
    }
    Set<String> facts = new HashSet<>();
    for (Fact fact : page.facts()) {
      under.unless(facts.add(fact.id()), "fact " + fact.id(), "has the id of another fact");
    }
  }

  /** Questions are templates filled in, all else is extracted, unless a model wrote it. */
  private static void provenance(PageUnderCheck under, PageSection section) {
    boolean asks = section instanceof GoDeeper || section instanceof CommonQuestions;
    String expected = asks ? Claim.TEMPLATE : Claim.EXTRACTED;
    under.unless(
        section.provenance().equals(expected) || section.provenance().startsWith("model:"),
        section.kind(),
        "is not made as it says: " + section.provenance());
  }

  /** Nothing is listed twice. */
  private static void repeated(PageUnderCheck under, JsonNode node, String where) {
    if (node.isArray()) {
      Set<JsonNode> seen = new HashSet<>();
      for (int i = 0; i < node.size(); i++) {
        String at = where + "[" + i + "]";
        under.unless(seen.add(node.get(i)), at, "is listed twice");
        repeated(under, node.get(i), at);
      }
    } else if (node.isObject()) {
      node.propertyNames()
          .forEach(
              name -> repeated(under, node.get(name), where.isEmpty() ? name : where + "." + name));
    }
  }

  private static void revisions(PageUnderCheck under, StoryPage page) {
    List<Revision> history = page.history();
    Instant before = page.createdAt();
    for (int i = 0; i < history.size(); i++) {
      Revision revision = history.get(i);
      String where = "history[" + i + "]";
      under.unlessEqual(revision.revision(), i + 1, where, "revision");
      under.unless(!revision.at().isBefore(before), where, "is before the one before it");
      before = revision.at();
    }
    under.unlessEqual(history.size(), page.revision(), "history", "number of revisions");
    under.unless(
        history.isEmpty() || history.getLast().at().equals(page.updatedAt()),
        "updatedAt",
        "is not the time of the last revision");
  }
}
