package dev.backstory.compose.history;

import dev.backstory.compose.story.CorrectionNotes;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.StoryFacts;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.model.StoryPage.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what changed on a page since it was last written, in a reader's words. */
public final class PageHistory {
  /** What a history says of a change that nothing more can be said of. */
  public static final String DETAILS = "Details were updated";

  private static final int MOST_OUTLETS_NAMED = 3;

  /**
   * The page as it goes out: the previous one where a reader would see no difference. Its claims
   * have their ids and tell since when they stand.
   *
   * @param written the page as it would stand now
   * @param events what befell the story since then
   * @param texts the story's articles as they stand now, by id
   * @param facts what they tell
   */
  public StoryPage revise(
      StoryPage written,
      @Nullable StoryPage previous,
      PageEvents events,
      Function<String, @Nullable String> texts,
      StoryFacts facts,
      Instant now) {
    StoryPage fresh = stamped(written, previous);
    if (previous == null) {
      return with(fresh, 1, now, List.of(new Revision(1, now, events.beginning(), false)));
    }
    if (looksLike(fresh, previous)) {
      return previous;
    }
    int revision = previous.revision() + 1;
    List<Withdrawn> withdrawn =
        new ArrayList<>(new WithdrawnClaims(previous, events, texts, facts).find(fresh));
    boolean corrected = !withdrawn.isEmpty() || hadWrongHeadline(fresh, previous, texts);
    withdrawn.addAll(events.withdrawn());
    List<Revision> history = new ArrayList<>(previous.history());
    List<String> changes = events.since(previous);
    List<String> outlets = correctedHeadlines(fresh, previous, texts);
    if (!outlets.isEmpty()) {
      changes.add(
          named(outlets) + " corrected " + (outlets.size() == 1 ? "its" : "their") + " headline");
    }
    changes.addAll(changes(fresh, previous, corrected, changes.isEmpty()));
    boolean correction = corrected || !outlets.isEmpty() || events.bringCorrections();
    history.add(new Revision(revision, now, sentence(changes), correction, withdrawn));
    return with(fresh, revision, now, history);
  }

  private static StoryPage stamped(StoryPage page, @Nullable StoryPage previous) {
    return with(
        page,
        new ClaimIdentity(previous).stamp(page.sections()),
        page.revision(),
        page.updatedAt(),
        page.history());
  }

  private static StoryPage with(
      StoryPage page, int revision, Instant updatedAt, List<Revision> history) {
    return with(page, page.sections(), revision, updatedAt, history);
  }

  private static StoryPage with(
      StoryPage page,
      List<PageSection> sections,
      int revision,
      Instant updatedAt,
      List<Revision> history) {
    return new StoryPage(
        page.id(),
        page.slug(),
        page.headline(),
        page.status(),
        page.language(),
        page.createdAt(),
        updatedAt,
        revision,
        page.coverage(),
        sections,
        history,
        page.facts());
  }

  private static boolean looksLike(StoryPage fresh, StoryPage previous) {
    return fresh.headline().equals(previous.headline())
        && fresh.status() == previous.status()
        && fresh.coverage().equals(previous.coverage())
        && fresh.sections().equals(previous.sections());
  }

  private static List<String> changes(
      StoryPage fresh, StoryPage previous, boolean corrected, boolean alone) {
    List<String> changes = new ArrayList<>();
    added(fresh, previous, changes);
    if (!fresh.headline().equals(previous.headline())) {
      changes.add("the headline changed");
    }
    if (fresh.status() != previous.status()) {
      changes.add(
          fresh.status() == StoryPage.Status.PAGE
              ? "grew from a brief to a full page"
              : "shortened to a brief");
    }
    if (!happened(fresh).equals(happened(previous))) {
      changes.add("“What’s happened” was updated");
    }
    if (isOfModel(fresh) && !isOfModel(previous)) {
      changes.add("parts were rewritten by a language model");
    }
    if (corrected) {
      changes.add("a statement was removed because its source was corrected or withdrawn");
    }
    if (changes.isEmpty() && alone) {
      changes.add(DETAILS);
    }
    return changes;
  }

  private static boolean isOfModel(StoryPage page) {
    return page.sections().stream().anyMatch(section -> Claim.isOfModel(section.provenance()));
  }

  private static String sentence(List<String> changes) {
    String joined = String.join("; ", changes);
    return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
  }

  private static void added(StoryPage fresh, StoryPage previous, List<String> changes) {
    Set<String> outlets = outlets(fresh);
    outlets.removeAll(outlets(previous));
    int articles = fresh.coverage().articles().size() - previous.coverage().articles().size();
    if (!outlets.isEmpty()) {
      changes.add("added reporting by " + named(List.copyOf(outlets)));
    } else if (articles > 0) {
      changes.add(articles == 1 ? "added another article" : "added " + articles + " more articles");
    }
  }

  private static String named(List<String> outlets) {
    int shown = Math.min(MOST_OUTLETS_NAMED, outlets.size());
    int others = outlets.size() - shown;
    String last =
        others == 0 ? outlets.get(shown - 1) : others + (others == 1 ? " other" : " others");
    List<String> first = outlets.subList(0, others == 0 ? shown - 1 : shown);
    return first.isEmpty() ? last : String.join(", ", first) + " and " + last;
  }

  /**
   * The outlets whose headline, which the coverage showed, changed with a note that it was wrong.
   */
  private static List<String> correctedHeadlines(
      StoryPage fresh, StoryPage previous, Function<String, @Nullable String> texts) {
    Map<String, String> titles = new HashMap<>();
    previous
        .coverage()
        .articles()
        .forEach(article -> titles.put(article.id(), String.valueOf(article.title())));
    Set<String> outlets = new LinkedHashSet<>();
    for (Covering article : fresh.coverage().articles()) {
      String before = titles.get(article.id());
      String text = texts.apply(article.id());
      if (before != null
          && !before.equals(article.title())
          && text != null
          && CorrectionNotes.in(text)) {
        outlets.add(article.outlet());
      }
    }
    return List.copyOf(outlets);
  }

  /** The headline was that of an article which now has another and says that it was wrong. */
  private static boolean hadWrongHeadline(
      StoryPage fresh, StoryPage previous, Function<String, @Nullable String> texts) {
    if (fresh.headline().equals(previous.headline())) {
      return false;
    }
    Set<String> titles = new LinkedHashSet<>();
    fresh.coverage().articles().forEach(article -> titles.add(String.valueOf(article.title())));
    return previous.coverage().articles().stream()
        .filter(article -> String.valueOf(article.title()).startsWith(previous.headline()))
        .filter(article -> !titles.contains(String.valueOf(article.title())))
        .map(article -> texts.apply(article.id()))
        .anyMatch(text -> text != null && CorrectionNotes.in(text));
  }

  private static Set<String> outlets(StoryPage page) {
    Set<String> outlets = new LinkedHashSet<>();
    page.coverage().articles().stream().map(Covering::outlet).forEach(outlets::add);
    return outlets;
  }

  private static List<String> happened(StoryPage page) {
    List<String> claims = new ArrayList<>();
    for (PageSection section : page.sections()) {
      if (section instanceof WhatHappened happened) {
        happened.claims().forEach(claim -> claims.add(claim.text()));
      }
    }
    return claims;
  }
}
