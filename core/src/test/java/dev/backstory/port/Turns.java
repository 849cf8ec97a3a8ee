package dev.backstory.port;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.cluster.story.Reasons;
import dev.backstory.model.PageSection;
import dev.backstory.model.Story;
import dev.backstory.model.StoryLink;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.ReasonsCodec;
import dev.backstory.port.Decision.Kind;
import java.time.Instant;
import java.util.List;

/** Invented stories, what becomes of them, and their pages. */
final class Turns {
  private static final Instant BEGUN = Instant.parse("2026-03-02T12:00:00Z");

  /** As they are kept, where nothing was compared. */
  static final String REASONS = ReasonsCodec.encode(Reasons.NONE);

  private Turns() {}

  static Turn turn(String article, Instant at, Decision... decisions) {
    return new Turn(article, 1, at, ("of " + article).getBytes(UTF_8), List.of(decisions));
  }

  static Decision open(String story) {
    return open(story(story));
  }

  static Decision open(Story story) {
    return new Decision(Kind.OPEN, story.id(), null, List.of(), story, REASONS);
  }

  static Decision join(String story) {
    return new Decision(Kind.JOIN, story, null, List.of(), null, REASONS);
  }

  static Decision merge(String stays, String gone) {
    return new Decision(Kind.MERGE, stays, gone, List.of(), null, REASONS);
  }

  static Decision move(String to, String from, String article) {
    return new Decision(Kind.MOVE, to, from, List.of(article), null, REASONS);
  }

  static Decision split(String story, String opened, String... articles) {
    return split(story, story(opened), articles);
  }

  static Decision split(String story, Story opened, String... articles) {
    return new Decision(Kind.SPLIT, story, opened.id(), List.of(articles), opened, REASONS);
  }

  /** One that continues the story "e". */
  static Story story(String id) {
    return new Story(id, "slug-" + id, List.of(), List.of(link("e")), BEGUN, BEGUN);
  }

  static StoryLink link(String story) {
    return new StoryLink(story, "slug-" + story, "Before", BEGUN.minusSeconds(9));
  }

  static StoryPage page(String id, Instant at, StoryPage.Status status, PageSection... sections) {
    return new StoryPage(
        id,
        "slug-" + id,
        "A headline",
        status,
        "en",
        at,
        at,
        1,
        new StoryPage.Coverage(List.of(), 1, 1),
        List.of(sections),
        List.of(new StoryPage.Revision(1, at, "First told", false)));
  }
}
